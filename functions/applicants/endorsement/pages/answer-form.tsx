import { endorsementAnswers } from '#shared/domain/endorsement/endorsement.ts';
import { pageWords, supervisorPageWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import type { PageErrors } from '#shared/web/fields/error-summary.tsx';
import { Honeypot } from '#shared/web/fields/honeypot.tsx';
import { Radios } from '#shared/web/fields/radios.tsx';
import { TextArea } from '#shared/web/fields/text-area.tsx';
import { TextField } from '#shared/web/fields/text-field.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';

type AnswerProps = Readonly<{
  context: PageContext;
  values: ReadonlyMap<string, string>;
  errors: PageErrors;
}>;

const Verdict = ({ context, values, errors }: AnswerProps) => {
  const text = supervisorPageWords(context.language);
  return (
    <Radios
      context={context}
      name="verdict"
      label={text.verdict}
      options={endorsementAnswers.map((value) => ({ value, text: text.verdicts[value] ?? value }))}
      chosen={values.get('verdict')}
      error={errors.get('verdict')}
    />
  );
};

/** Whom it is that answers. */
const Signed = ({ context, values, errors }: AnswerProps) => {
  const text = supervisorPageWords(context.language);
  const field = (name: 'answeredAs' | 'answeredPosition') =>
    ({
      context,
      name,
      label: text[name],
      value: values.get(name) ?? '',
      error: errors.get(name),
      isRequired: true,
      dir: 'auto',
      order: 'value-first',
    }) as const;
  return (
    <>
      <TextField
        {...field('answeredAs')}
        hint={text.answeredAsHint}
        autocomplete="name"
        isVerbatim
      />
      <TextField {...field('answeredPosition')} autocomplete="organization-title" />
    </>
  );
};

/** Hidden while "No" is not chosen, by browsers whose styles can ask that. */
const Reason = ({ context, values, errors }: AnswerProps) => {
  const text = supervisorPageWords(context.language);
  return (
    <div class="if-refused">
      <TextArea
        context={context}
        name="reason"
        label={text.reason}
        hint={text.reasonHint}
        value={values.get('reason') ?? ''}
        error={errors.get('reason')}
        isLow
        order="state-last"
      />
    </div>
  );
};

/** The form of a supervisor's answer. Nothing is filled in beforehand (ADR 12). */
export const AnswerForm = ({ path, ...answer }: AnswerProps & { path: string }) => (
  <MainForm action={path}>
    <Honeypot label={pageWords(answer.context.language).honeypot} />
    <Verdict {...answer} />
    <Reason {...answer} />
    <Signed {...answer} />
    <SubmitButton>{supervisorPageWords(answer.context.language).answer}</SubmitButton>
  </MainForm>
);

import { journeyPaths } from '#shared/applicant/journey-paths.ts';
import {
  type Holder,
  HolderFields,
  journeyLayout,
  PageLink,
} from '#shared/applicant/pages/journey.tsx';
import type { Application } from '#shared/domain/application/application.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { ScanVerdicts } from '#shared/domain/documents/document.ts';
import { type Draft, valuesIn } from '#shared/domain/draft/draft.ts';
import type { FieldErrors, FormValues } from '#shared/domain/form/form-fields.ts';
import { journeyWords, pageWords, statusWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { Honeypot } from '#shared/web/fields/honeypot.tsx';
import { DeadlinePanel } from '#shared/web/pages/deadline.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathsTo, pathTo } from '#shared/web/routes/paths.ts';
import { CopyTick } from '../../parts/fields/copy-tick.tsx';
import { Declarations } from '../../parts/fields/declarations.tsx';
import { type Filled, formErrors } from '../../parts/fields/filled-form.ts';
import { UnreachableAddress } from '../../parts/fields/unreachable-address.tsx';
import { type CheckSigns, Work } from '../../parts/fields/work.tsx';
import { CheckAnswers } from './check-answers.tsx';
import { CheckNomination } from './check-nomination.tsx';

export type CheckPage = Readonly<{
  holder: Holder;
  call: CallRecord;
  draft: Draft;
  verdicts: ScanVerdicts;
  application: Application | undefined;
  ticks: FormValues;
  errors: FieldErrors;
  pageError?: string | undefined;
  /** When the version that counts was received, in words. */
  sentOn?: string | undefined;
  signs: CheckSigns;
  /** The applicant's address, where a mail to it came back. */
  unreachable: string | undefined;
}>;

type CheckProps = CheckPage & Readonly<{ context: PageContext; filled: Filled }>;

const SentBefore = ({ context, holder, sentOn }: CheckProps) =>
  sentOn === undefined ? null : (
    <div class="panel">
      <p>{journeyWords(context.language).check.sentBefore(sentOn)}</p>
      <PageLink holder={holder} to={pathsTo('show-status', context)}>
        {statusWords(context.language).title}
      </PageLink>
    </div>
  );

const Unreachable = ({ context, holder, unreachable }: CheckProps) => (
  <UnreachableAddress
    context={context}
    address={unreachable}
    link={(text) => (
      <PageLink holder={holder} to={journeyPaths(context, 'you')}>
        {text}
      </PageLink>
    )}
  />
);

const SendForm = ({ context, holder, call, draft, signs, filled }: CheckProps) => {
  const text = journeyWords(context.language).check;
  return (
    <MainForm action={pathTo('send-application', context)}>
      <HolderFields holder={holder} version={draft.version} />
      <Honeypot label={pageWords(context.language).honeypot} />
      <Work signs={signs} />
      <h2>{text.declarations}</h2>
      <Declarations filled={filled} />
      <CopyTick context={context} draft={draft} values={filled.values} />
      <DeadlinePanel
        context={context}
        call={call}
        cityId={filled.values.get('city')}
        lateUntil={draft.late?.until}
      />
      <SubmitButton>{draft.sentVersion > 0 ? text.sendChanges : text.send}</SubmitButton>
    </MainForm>
  );
};

const Parts = (props: CheckProps) => {
  const { context, holder, filled } = props;
  const text = journeyWords(context.language).check;
  return (
    <>
      <SentBefore {...props} />
      <p class="lead">{text.lead}</p>
      <Unreachable {...props} />
      <CheckAnswers filled={filled} holder={holder} />
      {filled.values.get('level') === 'other' ? <p class="panel">{text.levelWarning}</p> : null}
      <CheckNomination {...props} />
      <SendForm {...props} />
    </>
  );
};

/** Everything that was entered, the declarations and the button that sends. */
export const checkPage = (context: PageContext, given: CheckPage): string => {
  const { draft, ticks, errors } = given;
  const text = journeyWords(context.language).check;
  const filled: Filled = {
    values: new Map([...valuesIn(draft), ...ticks]),
    errors,
    context,
  };
  const incomplete = errors.size > 0 ? text.notComplete : undefined;
  return journeyLayout({
    context,
    page: 'check',
    title: text.title,
    errors: formErrors(filled),
    pageError: given.pageError ?? incomplete,
    holder: given.holder,
    form: pathTo('send-application', context),
    children: <Parts {...given} context={context} filled={filled} />,
  });
};

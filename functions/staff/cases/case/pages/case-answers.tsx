import { agreedOn } from '#shared/domain/acts/staff/entry/agreed-on.ts';
import {
  type Field,
  type FieldName,
  fieldPages,
  fieldsOf,
} from '#shared/domain/form/form-fields.ts';
import { mailto } from '#shared/text/url.ts';
import { staffCaseWords, staffEntryWords } from '#shared/text/words.ts';
import { answerText } from '#shared/web/pages/answer-text.ts';
import { Fact } from '#shared/web/pages/fact.tsx';
import { applicationOf } from '../read-case.ts';
import type { CaseProps } from './case-props.ts';

/** By these an applicant can be reached: they are not for reviewers. */
const contactFields: ReadonlySet<FieldName> = new Set(['email', 'phone']);

type AnswerProps = CaseProps & Readonly<{ name: FieldName; field: Field }>;

const Answer = ({ visit: { context }, view, name, field }: AnswerProps) => {
  const stored = String(applicationOf(view).answers[name]);
  if (stored === '') return null;
  return (
    <Fact term={staffCaseWords(context.language).answerNames[name]} dir="auto" class="kept-text">
      {field.kind === 'email' ? (
        <a href={mailto(stored)}>{stored}</a>
      ) : (
        answerText(context, { name, field }, stored)
      )}
    </Fact>
  );
};

/** Everything that the applicant answered, part by part. */
export const CaseAnswers = (props: CaseProps) => {
  const text = staffCaseWords(props.visit.context.language);
  const isShown = (name: FieldName) => props.view.kind === 'whole' || !contactFields.has(name);
  return (
    <>
      {fieldPages.map((part) => (
        <section class="answers">
          <h2>{text.parts[part]}</h2>
          <dl>
            {fieldsOf(part).map(([name, field]) =>
              isShown(name) ? <Answer {...props} name={name} field={field} /> : null,
            )}
          </dl>
        </section>
      ))}
    </>
  );
};

/** What the applicant has agreed to, beside what everybody has to. */
export const CaseConsents = ({ visit: { context }, view }: CaseProps) => {
  const text = staffCaseWords(context.language);
  const { answers, declared } = applicationOf(view);
  const entry = staffEntryWords(context.language);
  const day = agreedOn(declared.wording);
  const said = (isGiven: boolean): string => (isGiven ? text.agreed : text.notAgreed);
  return (
    <section class="answers">
      <h2>{text.consents}</h2>
      <dl>
        {day === undefined ? null : <Fact term={entry.declarations}>{entry.agreedOnDay(day)}</Fact>}
        <Fact term={text.publicList}>{said(answers.agreesToPublicList)}</Fact>
        <Fact term={text.updates}>{said(answers.wantsNews)}</Fact>
      </dl>
    </section>
  );
};

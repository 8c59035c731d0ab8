import { type ChangedAnswer, changedAnswers } from '#shared/domain/application/changed-answers.ts';
import { exactInstantText } from '#shared/domain/call/instant-text.ts';
import { formFields } from '#shared/domain/form/form-fields.ts';
import type { StaffDossier } from '#shared/domain/records/staff-dossier.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffCaseWords } from '#shared/text/words.ts';
import { answerText } from '#shared/web/pages/answer-text.ts';

type Props = Readonly<{ visit: StaffVisit; dossier: StaffDossier }>;

const Changed = ({ visit: { context }, change }: { visit: StaffVisit; change: ChangedAnswer }) => {
  const { name, before, after } = change;
  const field = formFields[name];
  const text = staffCaseWords(context.language);
  const shown = (stored: string): string => {
    if (field.kind === 'tick') return stored === 'true' ? text.agreed : text.notAgreed;
    return answerText(context, { name, field }, stored);
  };
  return (
    <tr>
      <th scope="row">{text.answerNames[name]}</th>
      <td data-label={text.before} dir="auto" class="kept-text">
        {shown(before)}
      </td>
      <td data-label={text.after} dir="auto" class="kept-text">
        {shown(after)}
      </td>
    </tr>
  );
};

type VersionProps = { visit: StaffVisit; changes: readonly ChangedAnswer[]; at: number };

const Version = ({ visit, changes, at }: VersionProps) => {
  const { context, member } = visit;
  const text = staffCaseWords(context.language);
  const caption = text.changedOn(exactInstantText(at, member.zone, context.language));
  if (changes.length === 0)
    return (
      <p>
        {caption} {text.nothingChanged}
      </p>
    );
  return (
    <table class="cards">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.question}</th>
          <th scope="col">{text.before}</th>
          <th scope="col">{text.after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <Changed visit={visit} change={change} />
        ))}
      </tbody>
    </table>
  );
};

/** What the applicant has changed since the first version, the newest change first. */
export const CaseVersions = ({ visit, dossier: { application, versions } }: Props) => {
  const text = staffCaseWords(visit.context.language);
  const all = [...versions, application];
  const changes = versions.flatMap((before, index) => {
    const after = all[index + 1];
    return after ? [{ changes: changedAnswers(before, after), at: after.receivedAt }] : [];
  });
  return changes.length === 0 ? null : (
    <section>
      <h2>{text.versions}</h2>
      {changes.reverse().map((change) => (
        <Version visit={visit} {...change} />
      ))}
    </section>
  );
};

import type { Application } from '#shared/domain/application/application.ts';
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

type VersionProps = {
  visit: StaffVisit;
  changes: readonly ChangedAnswer[];
  at: number;
  /** Staff have changed it; its applicant has submitted nothing. */
  isByStaff: boolean;
};

const Version = ({ visit, changes, at, isByStaff }: VersionProps) => {
  const { context, member } = visit;
  const text = staffCaseWords(context.language);
  const time = exactInstantText(at, member.zone, context.language);
  const caption = isByStaff ? text.changedByStaff(time) : text.changedOn(time);
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

/** When the version after one came, and whether staff made it. */
const madeAfter = ({ history }: StaffDossier, before: Application, after: Application) => {
  const entry = history.find(({ version }) => version === before.version + 1);
  return entry?.transition === 'change-address'
    ? { at: entry.at, isByStaff: true }
    : { at: after.receivedAt, isByStaff: false };
};

/** What has changed since the first version, the newest change first. */
export const CaseVersions = ({ visit, dossier }: Props) => {
  const { application, versions } = dossier;
  const text = staffCaseWords(visit.context.language);
  const all = [...versions, application];
  const changes = versions.flatMap((before, index) => {
    const after = all[index + 1];
    if (!after) return [];
    return [{ changes: changedAnswers(before, after), ...madeAfter(dossier, before, after) }];
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

import type { Application } from '#shared/domain/application/application.ts';
import { type ChangedAnswer, changedAnswers } from '#shared/domain/application/changed-answers.ts';
import { exactInstantText } from '#shared/domain/call/instant-text.ts';
import { formFields } from '#shared/domain/form/form-fields.ts';
import type { StaffDossier } from '#shared/domain/records/staff-dossier.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffCaseWords } from '#shared/text/words.ts';
import { answerText } from '#shared/web/pages/answer-text.ts';
import { CardTable } from '../../../parts/card-table.tsx';

type Props = Readonly<{ visit: StaffVisit; dossier: StaffDossier }>;

/** An answer as people read it. */
const shownAnswer = (
  { context }: Pick<StaffVisit, 'context'>,
  name: ChangedAnswer['name'],
  stored: string,
): string => {
  const field = formFields[name];
  const text = staffCaseWords(context.language);
  if (field.kind === 'tick') return stored === 'true' ? text.agreed : text.notAgreed;
  return answerText(context, { name, field }, stored);
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
    <CardTable
      caption={caption}
      rows={changes}
      columns={[
        { head: text.question, cell: ({ name }) => text.answerNames[name] },
        {
          head: text.before,
          cell: ({ name, before }) => shownAnswer(visit, name, before),
          ...{ isTyped: true, isKept: true },
        },
        {
          head: text.after,
          cell: ({ name, after }) => shownAnswer(visit, name, after),
          ...{ isTyped: true, isKept: true },
        },
      ]}
    />
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

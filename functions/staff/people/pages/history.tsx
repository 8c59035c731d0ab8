import { instantText } from '#shared/domain/call/instant-text.ts';
import type { Member } from '#shared/domain/people/member.ts';
import type { PeopleEntry } from '#shared/domain/people/people-entry.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffPeopleWords } from '#shared/text/words.ts';
import { CardTable } from '../../parts/card-table.tsx';
import { shownField } from './shown-field.ts';

type HistoryProps = Readonly<{
  visit: StaffVisit;
  members: readonly Member[];
  entries: readonly PeopleEntry[];
}>;

const What = ({ visit: { context }, entry }: { visit: StaffVisit; entry: PeopleEntry }) => {
  const words = staffPeopleWords(context.language);
  return (
    <>
      {words.acts[entry.act]}
      {entry.changes.length === 0 ? null : (
        <ul>
          {entry.changes.map(({ field, from, to }) => (
            <li dir="auto">
              {entry.act === 'added'
                ? words.member.added(words.compared[field], shownField(field, to, context))
                : words.member.change(
                    words.compared[field],
                    shownField(field, from, context),
                    shownField(field, to, context),
                  )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** Who changed what of a member, and when. */
export const History = ({ visit, members, entries }: HistoryProps) => {
  const { member: words } = staffPeopleWords(visit.context.language);
  const nameOf = (id: string) => members.find((one) => one.id === id)?.name ?? id;
  if (entries.length === 0)
    return (
      <>
        <h2>{words.history}</h2>
        <p>{words.noHistory}</p>
      </>
    );
  return (
    <>
      <h2 id="history">{words.history}</h2>
      <CardTable
        labelledBy="history"
        rows={entries}
        columns={[
          {
            head: words.columns.when,
            cell: ({ at }) => instantText(at, visit.member.zone, visit.context.language),
          },
          { head: words.columns.who, cell: ({ by }) => nameOf(by), isTyped: true },
          { head: words.columns.what, cell: (entry) => <What visit={visit} entry={entry} /> },
        ]}
      />
    </>
  );
};

import { instantText } from '#shared/domain/call/instant-text.ts';
import type { Member } from '#shared/domain/people/member.ts';
import type { PeopleEntry } from '#shared/domain/people/people-entry.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffPeopleWords } from '#shared/text/words.ts';
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
      <table class="cards" aria-labelledby="history">
        <thead>
          <tr>
            <th scope="col">{words.columns.when}</th>
            <th scope="col">{words.columns.who}</th>
            <th scope="col">{words.columns.what}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr>
              <th scope="row">
                {instantText(entry.at, visit.member.zone, visit.context.language)}
              </th>
              <td data-label={words.columns.who} dir="auto">
                {nameOf(entry.by)}
              </td>
              <td data-label={words.columns.what}>
                <What visit={visit} entry={entry} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

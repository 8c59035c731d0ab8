import { instantText } from '#shared/domain/call/instant-text.ts';
import { isActive, type Member } from '#shared/domain/people/member.ts';
import { staffLayout } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffPeopleWords } from '#shared/text/words.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { type CardColumn, CardTable } from '../../parts/card-table.tsx';
import { inviteCommand } from './invite-command.ts';
import { cityText, rolesText } from './shown-field.ts';

type Shown = Readonly<{ visit: StaffVisit; members: readonly Member[] }>;

const nameColumn = (visit: StaffVisit): CardColumn<Member> => ({
  head: staffPeopleWords(visit.context.language).labels.name,
  cell: ({ id, name }) => (
    <a href={pathTo('show-member', { ...visit.context, member: id })} dir="auto">
      {name}
    </a>
  ),
});

const Members = ({ visit, members }: Shown) => {
  const { context } = visit;
  const { labels, compared, notices, list, member } = staffPeopleWords(context.language);
  const cityOf = ({ cityId }: Member) =>
    cityId === undefined ? member.nothing : cityText(cityId, context);
  return (
    <CardTable
      caption={list.caption(members.length)}
      rows={members}
      columns={[
        nameColumn(visit),
        { head: labels.address, cell: (one) => one.address },
        { head: labels.roles, cell: ({ roles }) => rolesText(roles, context) },
        { head: compared.cityId, cell: cityOf },
        { head: labels.notices, cell: (one) => notices[one.notices] },
      ]}
    />
  );
};

const Removed = ({ visit, members }: Shown) => {
  const { context, member } = visit;
  const { list } = staffPeopleWords(context.language);
  const sinceOf = ({ removedAt = 0 }: Member) =>
    instantText(removedAt, member.zone, context.language);
  return members.length === 0 ? null : (
    <CardTable
      caption={list.removedCaption(members.length)}
      rows={members}
      columns={[nameColumn(visit), { head: list.since, cell: sinceOf }]}
    />
  );
};

/** Who is on the list, and who was. */
export const peoplePage = ({ visit, members }: Shown): string => {
  const { list } = staffPeopleWords(visit.context.language);
  return staffLayout({
    visit,
    title: list.title,
    children: (
      <>
        <p>
          <a class="button" href={pathTo('show-new-member', visit.context)}>
            {list.add}
          </a>
        </p>
        <Members visit={visit} members={members.filter(isActive)} />
        <Removed visit={visit} members={members.filter((member) => !isActive(member))} />
        <p>{list.account(inviteCommand)}</p>
      </>
    ),
  });
};

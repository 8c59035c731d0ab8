import { instantText } from '#shared/domain/call/instant-text.ts';
import { isActive, type Member } from '#shared/domain/people/member.ts';
import { staffLayout } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffPeopleWords } from '#shared/text/words.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { inviteCommand } from './invite-command.ts';
import { cityText, rolesText } from './shown-field.ts';

type Shown = Readonly<{ visit: StaffVisit; members: readonly Member[] }>;

const NameCell = ({ visit: { context }, member }: Omit<Shown, 'members'> & { member: Member }) => (
  <th scope="row">
    <a href={pathTo('show-member', { ...context, member: member.id })} dir="auto">
      {member.name}
    </a>
  </th>
);

const Row = ({ visit, member }: { visit: StaffVisit; member: Member }) => {
  const { context } = visit;
  const { labels, compared, notices, member: words } = staffPeopleWords(context.language);
  const { cityId } = member;
  return (
    <tr>
      <NameCell visit={visit} member={member} />
      <td data-label={labels.address}>{member.address}</td>
      <td data-label={labels.roles}>{rolesText(member.roles, context)}</td>
      <td data-label={compared.cityId}>
        {cityId === undefined ? words.nothing : cityText(cityId, context)}
      </td>
      <td data-label={labels.notices}>{notices[member.notices]}</td>
    </tr>
  );
};

const Members = ({ visit, members }: Shown) => {
  const { labels, compared, list } = staffPeopleWords(visit.context.language);
  return (
    <table class="cards">
      <caption>{list.caption(members.length)}</caption>
      <thead>
        <tr>
          <th scope="col">{labels.name}</th>
          <th scope="col">{labels.address}</th>
          <th scope="col">{labels.roles}</th>
          <th scope="col">{compared.cityId}</th>
          <th scope="col">{labels.notices}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <Row visit={visit} member={member} />
        ))}
      </tbody>
    </table>
  );
};

const Removed = ({ visit, members }: Shown) => {
  const { labels, list } = staffPeopleWords(visit.context.language);
  if (members.length === 0) return null;
  return (
    <table class="cards">
      <caption>{list.removedCaption(members.length)}</caption>
      <thead>
        <tr>
          <th scope="col">{labels.name}</th>
          <th scope="col">{list.since}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr>
            <NameCell visit={visit} member={member} />
            <td data-label={list.since}>
              {instantText(member.removedAt ?? 0, visit.member.zone, visit.context.language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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

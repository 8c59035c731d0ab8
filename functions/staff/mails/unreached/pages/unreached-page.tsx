import type { Application } from '#shared/domain/application/application.ts';
import { cityNameOf } from '#shared/domain/call/city.ts';
import { instantText } from '#shared/domain/call/instant-text.ts';
import type { ListKey } from '#shared/domain/selection/list-key.ts';
import { staffLayout } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { mailto } from '#shared/text/url.ts';
import { staffCasesWords, staffMailWords } from '#shared/text/words.ts';
import { pathTo } from '#shared/web/routes/paths.ts';

/** Somebody whom no mail reaches; `since` is unknown where no mail to the staff told of it. */
type Person = Readonly<{ application: Application; since: number | undefined }>;

type Board = Readonly<{
  visit: StaffVisit;
  people: readonly Person[];
  /** How many there are on all pages. */
  total: number | undefined;
  from: ListKey | undefined;
  next: ListKey | undefined;
}>;

type RowProps = Readonly<{ visit: StaffVisit }> & Person;

const Office = ({ visit: { context }, application }: RowProps) => {
  const text = staffMailWords(context.language).board;
  const { answers, cityId, endorsement } = application;
  const city = cityNameOf(context.edition, cityId, context.language) || answers.otherCity;
  const supervisor = endorsement?.state === 'replaced' ? undefined : endorsement;
  return (
    <>
      <span dir="auto">
        {answers.department}, {city}
      </span>
      <br />
      {supervisor ? (
        <>
          {text.supervisor}: <span dir="auto">{supervisor.name}</span>,{' '}
          <a href={mailto(supervisor.address)}>{supervisor.address}</a>
        </>
      ) : (
        text.noSupervisor
      )}
    </>
  );
};

const Row = (row: RowProps) => {
  const { visit, application, since } = row;
  const { context, member } = visit;
  const text = staffMailWords(context.language).board;
  const { reference, answers } = application;
  const name = answers.fullName || staffCasesWords(context.language).unnamed;
  return (
    <tr>
      <th scope="row">
        <a href={pathTo('show-case', { ...context, reference })} dir="auto">
          {name}
        </a>
      </th>
      <td data-label={text.phone}>{answers.phone || text.noPhone}</td>
      <td data-label={text.office}>
        <Office {...row} />
      </td>
      <td data-label={text.address}>{answers.email}</td>
      <td data-label={text.since}>
        {since === undefined ? text.notKnown : instantText(since, member.zone, context.language)}
      </td>
      <td data-label={text.change}>
        <a
          href={pathTo('show-new-address', { ...context, reference })}
          aria-label={text.changeOf(name)}
        >
          {text.change}
        </a>
      </td>
    </tr>
  );
};

const People = ({ visit, people, total }: Board) => {
  const text = staffMailWords(visit.context.language).board;
  return (
    <table class="cards">
      <caption>
        {text.count(total ?? people.length)}. {text.order}
      </caption>
      <thead>
        <tr>
          <th scope="col">{text.name}</th>
          <th scope="col">{text.phone}</th>
          <th scope="col">{text.office}</th>
          <th scope="col">{text.address}</th>
          <th scope="col">{text.since}</th>
          <th scope="col">{text.change}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Row visit={visit} {...person} />
        ))}
      </tbody>
    </table>
  );
};

const Pager = ({ visit: { context }, from, next }: Board) => {
  const text = staffMailWords(context.language).board;
  const path = pathTo('show-unreached', context);
  return (
    <nav class="beside act" aria-label={text.title}>
      <a href={pathTo('show-mail-log', context)}>{text.log}</a>
      {from === undefined ? null : <a href={path}>{text.first}</a>}
      {next === undefined ? null : (
        <a href={`${path}?from=${encodeURIComponent(next)}`} rel="next">
          {text.next}
        </a>
      )}
    </nav>
  );
};

/** Everybody whom no mail reaches, with what else they are reached by. */
export const unreachedPage = (board: Board): string => {
  const { visit, people } = board;
  const text = staffMailWords(visit.context.language).board;
  return staffLayout({
    visit,
    title: text.title,
    children: (
      <>
        {people.length === 0 ? (
          <p>{text.none}</p>
        ) : (
          <>
            <p class="lead">{text.lead}</p>
            <People {...board} />
          </>
        )}
        <Pager {...board} />
      </>
    ),
  });
};

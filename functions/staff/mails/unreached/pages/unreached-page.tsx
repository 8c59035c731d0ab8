import type { Application } from '#shared/domain/application/application.ts';
import { cityNameOf } from '#shared/domain/call/city.ts';
import { instantText } from '#shared/domain/call/instant-text.ts';
import type { ListKey } from '#shared/domain/selection/list-key.ts';
import { staffLayout } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { mailto } from '#shared/text/url.ts';
import { staffCasesWords, staffMailWords } from '#shared/text/words.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { CardTable } from '../../../parts/card-table.tsx';

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

const nameOf = ({ language }: StaffVisit['context'], { answers }: Application): string =>
  answers.fullName || staffCasesWords(language).unnamed;

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

const Name = ({ visit: { context }, application }: RowProps) => (
  <a href={pathTo('show-case', { ...context, reference: application.reference })} dir="auto">
    {nameOf(context, application)}
  </a>
);

const Change = ({ visit: { context }, application }: RowProps) => {
  const text = staffMailWords(context.language).board;
  return (
    <a
      href={pathTo('show-new-address', { ...context, reference: application.reference })}
      aria-label={text.changeOf(nameOf(context, application))}
    >
      {text.change}
    </a>
  );
};

const People = ({ visit, people, total }: Board) => {
  const { context, member } = visit;
  const text = staffMailWords(context.language).board;
  const sinceOf = ({ since }: Person) =>
    since === undefined ? text.notKnown : instantText(since, member.zone, context.language);
  return (
    <CardTable
      caption={`${text.count(total ?? people.length)}. ${text.order}`}
      rows={people}
      columns={[
        { head: text.name, cell: (person) => <Name visit={visit} {...person} /> },
        { head: text.phone, cell: ({ application }) => application.answers.phone || text.noPhone },
        { head: text.office, cell: (person) => <Office visit={visit} {...person} /> },
        { head: text.address, cell: ({ application }) => application.answers.email },
        { head: text.since, cell: sinceOf },
        { head: text.change, cell: (person) => <Change visit={visit} {...person} /> },
      ]}
    />
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

import type { Child } from 'hono/jsx';
import { cityNameOf } from '#shared/domain/call/city.ts';
import { countryName } from '#shared/domain/call/country-name.ts';
import { briefInstantText } from '#shared/domain/call/instant-text.ts';
import { optionText } from '#shared/domain/form/option-text.ts';
import type { ListEntry } from '#shared/domain/selection/entry.ts';
import type { ListColumn, ListQuery } from '#shared/domain/selection/list-query.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { formWords, pageWords, staffCasesWords } from '#shared/text/words.ts';
import { casePath } from '../list-address.ts';

/** What the cells of a list are made with. */
export type CellProps = Readonly<{
  visit: StaffVisit;
  query: ListQuery;
  /** Names of members by their ids. */
  names: ReadonlyMap<string, string>;
}>;

const Name = ({ entry, visit: { context }, query }: CellProps & { entry: ListEntry }) => {
  const { unnamed } = staffCasesWords(context.language);
  return (
    <>
      <a href={casePath(context, entry.reference, query)} dir="auto">
        {entry.name || unnamed}
      </a>
      {entry.ownScriptName === '' ? null : (
        <span class="own-script" dir="auto">
          {entry.ownScriptName}
        </span>
      )}
    </>
  );
};

const cityOf = ({ visit: { context } }: CellProps, { cityId, typedCity }: ListEntry): Child => {
  const text = staffCasesWords(context.language);
  return cityNameOf(context.edition, cityId, context.language) ?? text.unmatched(typedCity);
};

type Cell = (props: CellProps, entry: ListEntry) => Child;

const Needs = ({ visit, needs }: Pick<CellProps, 'visit'> & Pick<ListEntry, 'needs'>) =>
  needs.map((need) => (
    <>
      <span class="need">{staffCasesWords(visit.context.language).needs[need]}</span>{' '}
    </>
  ));

/** What each column shows of an application. */
const cells: Readonly<Record<ListColumn, Cell>> = {
  reference: (_, { reference }) => <span class="code">{reference}</span>,
  name: (props, entry) => <Name {...props} entry={entry} />,
  city: cityOf,
  country: ({ visit }, { country }) =>
    country === undefined ? '' : countryName(country, visit.context.language),
  position: (_, { position }) => <span dir="auto">{position}</span>,
  level: ({ visit }, { level }) =>
    optionText(formWords(visit.context.language).options['level'], level),
  state: ({ visit }, { state }) => (
    <span class={`state ${state}`}>{staffCasesWords(visit.context.language).states[state]}</span>
  ),
  step: ({ visit }, { step }) => staffCasesWords(visit.context.language).steps[step],
  received: ({ visit: { context, member } }, { receivedAt }) => (
    <span class="when">{briefInstantText(receivedAt, member.zone, context.language)}</span>
  ),
  late: ({ visit }, { lateBySeconds }) =>
    lateBySeconds === 0 ? '' : staffCasesWords(visit.context.language).lateBy(lateBySeconds),
  language: (_, { language }) => pageWords(language).name,
  nomination: ({ visit }, { nomination }) =>
    staffCasesWords(visit.context.language).nominations[nomination],
  assigned: ({ names }, { assigned }) => assigned.map((id) => names.get(id) ?? id).join(', '),
  needs: ({ visit }, { needs }) =>
    needs.length === 0 ? '' : <Needs visit={visit} needs={needs} />,
  flags: (_, { flags }) => flags.length || '',
};

export const cellOf = (column: ListColumn, props: CellProps, entry: ListEntry): Child =>
  cells[column](props, entry);

import { cityName } from '#shared/domain/call/city.ts';
import { countryName } from '#shared/domain/call/country-name.ts';
import { applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';
import {
  type Filter,
  filters,
  type ListQuery,
  listColumns,
  listParams,
  sorts,
  wholeList,
} from '#shared/domain/selection/list-query.ts';
import { needs } from '#shared/domain/selection/needs.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffCasesWords } from '#shared/text/words.ts';
import type { Option } from '#shared/web/fields/select-field.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { columnBox, listPath } from '../list-address.ts';

type Props = Readonly<{
  visit: StaffVisit;
  query: ListQuery;
  names: ReadonlyMap<string, string>;
}>;

const byText = (a: Option, b: Option): number => (a.text < b.text ? -1 : 1);

/** What each filter can be, as people read it. */
const optionsOf = ({ visit, query, names }: Props, filter: Filter): readonly Option[] => {
  const { context, member } = visit;
  const text = staffCasesWords(context.language);
  const { cities } = context.edition;
  if (filter === 'state')
    return applicationStates
      .filter((state) => state !== 'draft' && state !== 'expired')
      .map((value) => ({ value, text: text.states[value] }));
  if (filter === 'need') return needs.map((value) => ({ value, text: text.needs[value] }));
  if (filter === 'city')
    return cities
      .map((city) => ({ value: city.id, text: cityName(city, context.language) }))
      .sort(byText);
  if (filter === 'country')
    return [...new Set(cities.map(({ country }) => country))]
      .map((value) => ({ value, text: countryName(value, context.language) }))
      .sort(byText);
  const ids = new Set([member.id, ...names.keys(), query.filters.reviewer ?? member.id]);
  return [...ids].map((value) => ({ value, text: names.get(value) ?? value }));
};

const Select = (props: Props & { filter: Filter }) => {
  const { visit, query, filter } = props;
  const text = staffCasesWords(visit.context.language);
  return (
    <p>
      <label for={filter}>{text.filters[filter]}</label>
      <select id={filter} name={filter}>
        <option value="">{text.any}</option>
        {optionsOf(props, filter).map((option) => (
          <option value={option.value} selected={query.filters[filter] === option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </p>
  );
};

const Order = ({ visit, query }: Props) => {
  const text = staffCasesWords(visit.context.language);
  return (
    <p>
      <label for="sort">{text.sort}</label>
      <select id="sort" name="sort">
        {sorts.map((sort) => (
          <option value={sort} selected={query.sort === sort}>
            {text.sorts[sort]}
          </option>
        ))}
      </select>
    </p>
  );
};

/** Fields of the address that a form does not ask for itself. */
const Kept = ({ query, besides }: { query: ListQuery; besides: readonly string[] }) => (
  <>
    {listParams({ ...query, from: undefined })
      .filter(([name]) => !besides.includes(name))
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
  </>
);

/** Searches and filters by an address of its own, which can be sent to a colleague. */
export const FilterForm = (props: Props) => {
  const { visit, query } = props;
  const text = staffCasesWords(visit.context.language);
  const shown = filters.filter((filter) => filter !== 'reviewer' || props.names.size > 0);
  return (
    <search aria-label={text.filtersTitle}>
      {' '}
      <form method="get" action={pathTo('list-cases', visit.context)} class="filters act">
        <Kept query={query} besides={['q', 'sort', ...filters]} />
        <p class="search">
          <label for="q">{text.search}</label>
          <span class="hint" id="q-hint">
            {text.searchHint}
          </span>
          <input
            id="q"
            name="q"
            type="search"
            value={query.search}
            aria-describedby="q-hint"
            dir="auto"
          />
        </p>
        <div class="row">
          {shown.map((filter) => (
            <Select {...props} filter={filter} />
          ))}
          <Order {...props} />
          <button type="submit" class="button">
            {text.show}
          </button>
        </div>
      </form>
    </search>
  );
};

/** Says which filters are on; each can be taken away by a link. */
export const Pills = (props: Props) => {
  const { visit, query } = props;
  const { context } = visit;
  const text = staffCasesWords(context.language);
  const on = filters.flatMap((filter) => {
    const value = query.filters[filter];
    if (value === undefined) return [];
    const said = optionsOf(props, filter).find((option) => option.value === value)?.text ?? value;
    const { [filter]: _, ...others } = query.filters;
    return [{ said, label: text.filters[filter], others }];
  });
  const isOn = on.length > 0 || query.search !== '';
  return isOn ? (
    <ul class="pills act">
      {on.map(({ said, label, others }) => (
        <li>
          <a
            class="pill"
            href={listPath(context, { ...query, filters: others, from: undefined })}
            aria-label={text.remove(label, said)}
          >
            {label}: {said} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      <li>
        <a href={listPath(context, { ...wholeList, columns: query.columns })}>{text.clear}</a>
      </li>
    </ul>
  ) : null;
};

/** Chooses the columns. */
export const ColumnForm = ({ visit, query }: Props) => {
  const text = staffCasesWords(visit.context.language);
  return (
    <details class="act">
      <summary>{text.columnsTitle}</summary>
      <form method="get" action={pathTo('list-cases', visit.context)} class="boxes">
        <Kept query={query} besides={['columns']} />
        <input type="hidden" name="columns-chosen" value="yes" />
        {listColumns.map((column) => (
          <label>
            <input
              type="checkbox"
              name={columnBox(column)}
              value="yes"
              checked={query.columns.includes(column)}
            />{' '}
            {text.columns[column]}
          </label>
        ))}
        <button type="submit" class="button second">
          {text.showColumns}
        </button>
      </form>
    </details>
  );
};

import { cityName } from '#shared/domain/call/city.ts';
import { countryName } from '#shared/domain/call/country-name.ts';
import { applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';
import { type ListQuery, wholeList } from '#shared/domain/selection/list-query.ts';
import { everyone, started } from '#shared/domain/selection/terms.ts';
import { staffCasesWords, staffHomeWords } from '#shared/text/words.ts';
import { listPath } from '../../cases/list/list-address.ts';
import type { HomeProps } from './home-props.ts';

type Row = Readonly<{
  text: string;
  count: number;
  /** Of its list; undefined where there is only the number. */
  filters: ListQuery['filters'] | undefined;
}>;

type TableProps = Pick<HomeProps, 'visit'> &
  Readonly<{ title: string; head: string; rows: readonly Row[] }>;

/** So many rows of a long table are seen at once. */
const rowsShown = 10;

/** How many applications there are of each kind; each number leads to its list, if there is one. */
const CountTable = ({ visit: { context }, title, head, rows }: TableProps) => (
  <table class="counts">
    <caption>{title}</caption>
    <thead>
      <tr>
        <th scope="col">{head}</th>
        <th scope="col" class="number">
          {staffHomeWords(context.language).number}
        </th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ text, count, filters }) => (
        <tr>
          <th scope="row">
            {filters ? <a href={listPath(context, { ...wholeList, filters })}>{text}</a> : text}
          </th>
          <td class="number">{count}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** The rows with most applications; the others can be unfolded. */
const LongCountTable = ({ rows, rest, ...table }: TableProps & { rest: string }) => {
  const others = rows.slice(rowsShown);
  return (
    <div>
      <CountTable {...table} rows={rows.slice(0, rowsShown)} />
      {others.length > 0 && (
        <details>
          <summary>
            {rest} ({others.length})
          </summary>
          <CountTable {...table} title={rest} rows={others} />
        </details>
      )}
    </div>
  );
};

export const StateCounts = ({ visit, counts }: HomeProps) => {
  const { language } = visit.context;
  const text = staffHomeWords(language);
  const { states } = staffCasesWords(language);
  const rows = applicationStates.flatMap((state): readonly Row[] => {
    const count = counts.get(`state=${state}`) ?? 0;
    return count === 0 ? [] : [{ text: states[state], count, filters: { state } }];
  });
  const all: Row = { text: text.all, count: counts.get(everyone) ?? 0, filters: {} };
  const begun: Row = { text: text.started, count: counts.get(started) ?? 0, filters: undefined };
  return (
    <CountTable visit={visit} title={text.states} head={text.status} rows={[...rows, all, begun]} />
  );
};

const most = (one: Row, other: Row): number =>
  other.count - one.count || (one.text < other.text ? -1 : 1);

/** Cities with an application, those with most of them first. */
const cityRows = ({ visit: { context }, counts }: HomeProps): readonly Row[] =>
  context.edition.cities
    .map((city) => ({
      text: cityName(city, context.language),
      count: counts.get(`city=${city.id}`) ?? 0,
      filters: { city: city.id },
    }))
    .sort(most);

export const CityCounts = (props: HomeProps) => {
  const text = staffHomeWords(props.visit.context.language);
  const rows = cityRows(props).filter(({ count }) => count > 0);
  const table = { title: text.cities, rest: text.otherCities, head: text.city, rows };
  return <LongCountTable visit={props.visit} {...table} />;
};

export const CountryCounts = ({ visit, counts }: HomeProps) => {
  const { language, edition } = visit.context;
  const text = staffHomeWords(language);
  const rows = [...new Set(edition.cities.map(({ country }) => country))]
    .map((country) => ({
      text: countryName(country, language),
      count: counts.get(`country=${country}`) ?? 0,
      filters: { country },
    }))
    .filter(({ count }) => count > 0)
    .sort(most);
  const table = { title: text.countries, rest: text.otherCountries, head: text.country, rows };
  return <LongCountTable visit={visit} {...table} />;
};

/** Member cities from which nobody has applied. */
export const SilentCities = (props: HomeProps) => {
  const text = staffHomeWords(props.visit.context.language);
  const silent = cityRows(props).filter(({ count }) => count === 0);
  return silent.length === 0 ? (
    <p>{text.noSilent}</p>
  ) : (
    <details>
      <summary>{text.silent(silent.length)}</summary>
      <p>{silent.map((row) => row.text).join(', ')}</p>
    </details>
  );
};

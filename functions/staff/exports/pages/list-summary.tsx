import { cityNameOf } from '#shared/domain/call/city.ts';
import { countryName } from '#shared/domain/call/country-name.ts';
import { applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';
import { type Filter, filters, type ListQuery } from '#shared/domain/selection/list-query.ts';
import { needs } from '#shared/domain/selection/needs.ts';
import { staffCasesWords, staffExportPageWords } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';

type ListSummaryProps = Readonly<{
  context: PageContext;
  query: Pick<ListQuery, 'filters' | 'search'>;
  /** Names of members by their ids. */
  names: ReadonlyMap<string, string>;
}>;

/** What a filter is set to, as people read it. */
const saidOf = ({ context, names }: ListSummaryProps, filter: Filter, value: string): string => {
  const text = staffCasesWords(context.language);
  const state = applicationStates.find((one) => one === value);
  const need = needs.find((one) => one === value);
  if (filter === 'state' && state) return text.states[state];
  if (filter === 'need' && need) return text.needs[need];
  if (filter === 'city') return cityNameOf(context.edition, value, context.language) ?? value;
  if (filter === 'country') return countryName(value, context.language);
  return names.get(value) ?? value;
};

/** By what a list is narrowed, one line each. */
export const ListSummary = (props: ListSummaryProps) => {
  const { context, query } = props;
  const text = staffExportPageWords(context.language).ask;
  const { filters: labels } = staffCasesWords(context.language);
  const narrowed = filters.flatMap((filter) => {
    const value = query.filters[filter];
    return value === undefined ? [] : [`${labels[filter]}: ${saidOf(props, filter, value)}`];
  });
  const lines = [...(query.search === '' ? [] : [text.search(query.search)]), ...narrowed];
  return (
    <>
      {(lines.length === 0 ? [text.whole] : lines).map((line) => (
        <div dir="auto">{line}</div>
      ))}
    </>
  );
};

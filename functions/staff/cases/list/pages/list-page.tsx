import { exactInstantText, instantText } from '#shared/domain/call/instant-text.ts';
import { hasRole, secretariat } from '#shared/domain/people/role.ts';
import { type ListQuery, listAddress } from '#shared/domain/selection/list-query.ts';
import { longestViewName } from '#shared/domain/selection/saved-view.ts';
import { scopeOf } from '#shared/domain/selection/visibility.ts';
import { StaffForm, staffLayout } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { ListPage } from '#shared/store/list/applications-list.ts';
import { staffCasesWords, staffEntryWords, staffExportPageWords } from '#shared/text/words.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { newExportPath } from '../../../exports/export-form.ts';
import { CaseTable } from './case-table.tsx';
import { ColumnForm, FilterForm, Pills } from './filter-form.tsx';

type ListProps = Readonly<{
  visit: StaffVisit;
  query: ListQuery;
  /** What the address asked for and nobody knows. */
  dropped: readonly string[];
  ticked: readonly string[];
  found: ListPage;
  /** Names of members by their ids. */
  names: ReadonlyMap<string, string>;
}>;

const Views = ({ visit, query }: Pick<ListProps, 'visit' | 'query'>) => {
  const text = staffCasesWords(visit.context.language).views;
  const view = listAddress({ ...query, from: undefined });
  return view === '' ? null : (
    <details class="act">
      <summary>{text.save}</summary>
      <StaffForm visit={visit} route="save-view" action={pathTo('save-view', visit.context)}>
        <input type="hidden" name="query" value={view} />
        <p>
          <label for="view-name">{text.name}</label>
          <span class="hint" id="view-name-hint">
            {text.nameHint}
          </span>
          <input
            id="view-name"
            name="name"
            type="text"
            size={longestViewName / 2}
            aria-describedby="view-name-hint"
          />
        </p>
        <p>
          <label>
            <input type="checkbox" name="for-all" value="yes" /> {text.forAll}
          </label>
        </p>
        <button type="submit" class="button second">
          {text.save}
        </button>
      </StaffForm>
    </details>
  );
};

const ExportLink = ({ visit: { context, member }, query, found }: ListProps) =>
  hasRole(member.roles, secretariat) && found.entries.length > 0 ? (
    <p class="act">
      <a href={newExportPath(context, { query })}>
        {staffExportPageWords(context.language).exportThisList}
      </a>
    </p>
  ) : null;

const EntryLink = ({ visit: { context, member } }: Pick<ListProps, 'visit'>) =>
  hasRole(member.roles, secretariat) ? (
    <p class="act">
      <a href={pathTo('show-new-application', context)}>{staffEntryWords(context.language).link}</a>
    </p>
  ) : null;

/** Why the list is empty. */
const emptyText = ({ visit, query }: ListProps): string => {
  const text = staffCasesWords(visit.context.language);
  const scope = scopeOf(visit.member);
  if (scope === 'none') return text.notChosen;
  if (query.search !== '' || Object.keys(query.filters).length > 0) return text.none;
  return scope === 'all' ? text.noneYet : text.noneAssigned;
};

const Notes = ({ visit, dropped, found }: ListProps) => {
  const { context, member } = visit;
  const text = staffCasesWords(context.language);
  const { searchedTo, isCut } = found;
  return (
    <>
      {dropped.length > 0 && <p class="panel due">{text.dropped(dropped.join(', '))}</p>}
      {isCut && <p class="panel due">{text.tooMany}</p>}
      {searchedTo !== undefined && (
        <p class="panel due">
          {text.searchedTo(
            instantText(Number(searchedTo.slice(0, 15)), member.zone, context.language),
          )}
        </p>
      )}
    </>
  );
};

const doneText = ({ visit }: ListProps): string | undefined => {
  const { done } = staffCasesWords(visit.context.language).views;
  const word = visit.request.query.get('done');
  return word === 'saved' || word === 'removed' ? done[word] : undefined;
};

/** The list of applications. */
export const listPage = (props: ListProps): string => {
  const { visit, found } = props;
  const { context, member, request } = visit;
  const text = staffCasesWords(context.language);
  const asOf = text.asOf(exactInstantText(request.receivedAt, member.zone, context.language));
  const { entries, total } = found;
  const count = total === undefined ? text.shown(entries.length) : text.total(total);
  return staffLayout({
    visit,
    title: text.title,
    done: doneText(props),
    children: (
      <>
        <FilterForm {...props} />
        <Pills {...props} />
        <Notes {...props} />
        {found.entries.length === 0 ? (
          <p>{emptyText(props)}</p>
        ) : (
          <CaseTable {...props} caption={`${count}. ${asOf}.`} />
        )}
        <div class="columns">
          <ColumnForm {...props} />
          <Views {...props} />
          <ExportLink {...props} />
          <EntryLink {...props} />
        </div>
      </>
    ),
  });
};

import { everybody, type SavedView } from '#shared/domain/selection/saved-view.ts';
import { StaffForm } from '#shared/staff/pages/staff-layout.tsx';
import { staffCasesWords, staffHomeWords } from '#shared/text/words.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { HomeProps } from './home-props.ts';

const View = ({ visit, view }: Pick<HomeProps, 'visit'> & { view: SavedView }) => {
  const { context } = visit;
  const isShared = view.owner === everybody;
  return (
    <li>
      <a href={`${pathTo('list-cases', context)}?${view.query}`} dir="auto">
        {view.name}
      </a>
      {isShared && ` (${staffHomeWords(context.language).forEveryone})`}{' '}
      <StaffForm visit={visit} route="remove-view" action={pathTo('remove-view', context)}>
        <input type="hidden" name="id" value={view.id} />
        {isShared && <input type="hidden" name="for-all" value="yes" />}
        <button type="submit" class="plain">
          {staffCasesWords(context.language).views.remove(view.name)}
        </button>
      </StaffForm>
    </li>
  );
};

/** Lists to come back to. */
export const Views = ({ visit, views }: HomeProps) =>
  views.length === 0 ? null : (
    <section>
      <h2>{staffHomeWords(visit.context.language).viewsTitle}</h2>
      <ul class="views">
        {views.map((view) => (
          <View visit={visit} view={view} />
        ))}
      </ul>
    </section>
  );

import { exactInstantText } from '#shared/domain/call/instant-text.ts';
import { everyone } from '#shared/domain/selection/terms.ts';
import { scopeOf } from '#shared/domain/selection/visibility.ts';
import { staffLayout } from '#shared/staff/pages/staff-layout.tsx';
import { staffHomeWords } from '#shared/text/words.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { CallPanel } from './call-panel.tsx';
import { CityCounts, CountryCounts, SilentCities, StateCounts } from './counts.tsx';
import type { HomeProps } from './home-props.ts';
import { ToDo } from './to-do.tsx';
import { Views } from './views.tsx';

/** For those who see all applications. */
const Whole = (props: HomeProps) => (
  <>
    <ToDo {...props} />
    <Views {...props} />
    <h2>{staffHomeWords(props.visit.context.language).received}</h2>
    <div class="columns">
      <StateCounts {...props} />
      <CityCounts {...props} />
      <CountryCounts {...props} />
    </div>
    <SilentCities {...props} />
  </>
);

/** For reviewers: what is theirs to read. */
const Assigned = ({ visit, counts }: HomeProps) => {
  const text = staffHomeWords(visit.context.language);
  const count = counts.get(everyone) ?? 0;
  return (
    <>
      <h2>{text.assigned}</h2>
      <p>{text.assignedCount(count)}</p>
      {count === 0 ? null : <p>{text.assignedHint}</p>}
      {count > 0 && (
        <p>
          <a class="button" href={pathTo('list-cases', visit.context)}>
            {text.read}
          </a>
        </p>
      )}
    </>
  );
};

const Body = (props: HomeProps) => {
  const scope = scopeOf(props.visit.member);
  if (scope === 'all') return <Whole {...props} />;
  if (scope === 'assigned') return <Assigned {...props} />;
  return <p>{staffHomeWords(props.visit.context.language).travel}</p>;
};

/** Where the call stands, and what needs a person. */
export const homePage = (props: HomeProps): string => {
  const { visit } = props;
  const { context, member, request } = visit;
  const text = staffHomeWords(context.language);
  return staffLayout({
    visit,
    title: text.title,
    done: request.query.get('done') === 'signed-in' ? text.signedIn : undefined,
    children: (
      <>
        <CallPanel visit={visit} />
        <Body {...props} />
        <p class="hint">
          {text.asOf(exactInstantText(request.receivedAt, member.zone, context.language))}
        </p>
      </>
    ),
  });
};

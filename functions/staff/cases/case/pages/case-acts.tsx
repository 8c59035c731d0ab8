import { isOffered, offeredActs } from '#shared/domain/acts/staff/offered-acts.ts';
import { rowOf } from '#shared/domain/lifecycle/table.ts';
import { unreachableIn } from '#shared/domain/mail/unreachable-address.ts';
import { hasRole, secretariat } from '#shared/domain/people/role.ts';
import { staffActingWords, staffActWords } from '#shared/text/words.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { actTable } from '../../acts/act-table.ts';
import { fromList } from '../../list/list-address.ts';
import { applicationOf } from '../read-case.ts';
import type { CaseProps } from './case-props.ts';

/** The way to others of the same person, as it seems. */
const Alike = ({ visit: { context, member }, facts, query }: CaseProps) => {
  const { reference, state, flags } = facts.application;
  const resembles = state === 'held-as-duplicate' || flags.includes('resembles-another');
  if (!hasRole(member.roles, secretariat) || !(resembles || facts.alike.length > 0)) return null;
  const text = staffActingWords(context.language).duplicates;
  return (
    <section>
      <h2>{text.title}</h2>
      <p>{facts.alike.length > 0 ? text.text : text.none}</p>
      {facts.alike.length > 0 && (
        <p class="no-print">
          <a href={fromList(pathTo('show-duplicates', { ...context, reference }), query)}>
            {text.compare}
          </a>
        </p>
      )}
    </section>
  );
};

/** The way to another address, where mails to the one that it has came back. */
const NewAddress = ({ visit: { context }, view, query }: CaseProps) => {
  if (view.kind !== 'whole') return null;
  const { application, unreachable } = view.dossier;
  const { reference, state, answers } = application;
  const canChange = rowOf('change-address').from.includes(state);
  if (!canChange || unreachableIn(unreachable, answers.email) === undefined) return null;
  return (
    <li>
      <a href={fromList(pathTo('show-new-address', { ...context, reference }), query)}>
        {staffActWords(context.language).acts['change-address'].name}
      </a>
    </li>
  );
};

/** What the member can do now: nothing is offered that would be refused. Notes have their own form. */
export const CaseActs = (props: CaseProps) => {
  const { visit, view, query, facts } = props;
  const { context, member } = visit;
  const { reference } = applicationOf(view);
  const text = staffActingWords(context.language);
  const acts = offeredActs(member, facts).filter((act) => act !== 'note');
  const isAny = acts.length > 0 || isOffered('note', member, facts);
  return (
    <>
      <Alike {...props} />
      <section class="no-print">
        <h2>{text.title}</h2>
        {isAny ? null : <p>{text.nothing}</p>}
        <ul class="acts">
          <NewAddress {...props} />
          {acts.map((act) => (
            <li>
              <a
                class={actTable[act].isDangerous ? 'danger' : undefined}
                href={fromList(pathTo('show-act', { ...context, reference, act }), query)}
              >
                {staffActWords(context.language).acts[act].name}
              </a>
            </li>
          ))}
          {isOffered('note', member, facts) && (
            <li>
              <a href="#notes">{staffActWords(context.language).acts.note.name}</a>
            </li>
          )}
        </ul>
      </section>
    </>
  );
};

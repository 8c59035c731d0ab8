import { staffLayout } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffActingWords, staffActWords } from '#shared/text/words.ts';
import { applicationText } from '../../acts/pages/about-application.tsx';
import { casePath } from '../../list/list-address.ts';
import type { Bulk, BulkAct } from '../bulk.ts';
import type { Outcome } from '../outcome.ts';
import { BackToList } from './choice-pages.tsx';

type OutcomeProps = Readonly<{
  visit: StaffVisit;
  bulk: Bulk;
  act: BulkAct;
  outcomes: readonly Outcome[];
}>;

const order: readonly Outcome['as'][] = ['done', 'changed', 'refused', 'busy'];

type OneProps = Pick<OutcomeProps, 'visit' | 'bulk'> & Readonly<{ outcome: Outcome }>;

const One = ({ visit, bulk, outcome }: OneProps) => {
  const { context } = visit;
  const { reference, application, why } = outcome;
  const text = staffActingWords(context.language).bulk;
  return (
    <li>
      {application ? (
        <a href={casePath(context, reference, bulk.query)} dir="auto">
          {applicationText(visit, application)}
        </a>
      ) : (
        `${reference}: ${text.unknown}`
      )}
      {why && (
        <>
          <br />
          <span class="note">{staffActWords(context.language).refused[why]}</span>
        </>
      )}
    </li>
  );
};

/** What has become of each application, by name. */
export const outcomePage = (props: OutcomeProps): string => {
  const { visit, bulk, act, outcomes } = props;
  const text = staffActingWords(visit.context.language).bulk;
  const { acts } = staffActWords(visit.context.language);
  const isAnyDone = outcomes.some((outcome) => outcome.as === 'done');
  return staffLayout({
    visit,
    title: `${text.resultTitle}: ${acts[act].name}`,
    children: (
      <>
        {isAnyDone ? null : <p>{text.nothing}</p>}
        {order.map((as) => {
          const group = outcomes.filter((outcome) => outcome.as === as);
          return group.length === 0 ? null : (
            <section>
              <h2>
                {text.outcomes[as]} ({text.count(group.length)})
              </h2>
              <ol>
                {group.map((outcome) => (
                  <One visit={visit} bulk={bulk} outcome={outcome} />
                ))}
              </ol>
            </section>
          );
        })}
        <BackToList visit={visit} bulk={bulk} isTicked={!isAnyDone} />
      </>
    ),
  });
};

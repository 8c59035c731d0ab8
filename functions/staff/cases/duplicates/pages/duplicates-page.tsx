import { isOffered } from '#shared/domain/acts/staff/offered-acts.ts';
import type { ListQuery } from '#shared/domain/selection/list-query.ts';
import { staffLayout } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffActingWords, staffActWords, staffCasesWords } from '#shared/text/words.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { ActFacts } from '../../acts/act-facts.ts';
import { casePath, fromList } from '../../list/list-address.ts';
import { type ComparedField, comparedFields } from '../compared-fields.ts';

type Props = Readonly<{ visit: StaffVisit; facts: ActFacts; query: ListQuery }>;

const applicationsOf = ({ facts: { application, alike } }: Props) => [application, ...alike];

const Head = (props: Props) => {
  const { visit, query } = props;
  const text = staffActingWords(visit.context.language).duplicates;
  return (
    <tr>
      <th scope="col">{text.field}</th>
      {applicationsOf(props).map(({ reference }, index) => (
        <th scope="col">
          <a href={casePath(visit.context, reference, query)}>{reference}</a>
          {index === 0 && <span class="note"> {text.own}</span>}
        </th>
      ))}
    </tr>
  );
};

/** One field. What differs says so in words; its mark is more than a colour. */
const Line = ({ field, ...props }: Props & { field: ComparedField }) => {
  const text = staffActingWords(props.visit.context.language).duplicates;
  const references = applicationsOf(props).map(({ reference }) => reference);
  return (
    <tr>
      <th scope="row">{field.label}</th>
      {field.texts.map((shown, index) => (
        <td data-label={references[index]} dir="auto" class="kept-text">
          {field.differs[index] ? (
            <>
              <strong>≠ {text.different}</strong>
              <br />
              <mark>{shown || text.empty}</mark>
            </>
          ) : (
            shown || text.empty
          )}
        </td>
      ))}
    </tr>
  );
};

const Acts = ({ visit: { context, member }, facts, query }: Props) => {
  const { reference } = facts.application;
  const acts = (['clear-duplicate', 'confirm-duplicate'] as const).filter((act) =>
    isOffered(act, member, facts),
  );
  return acts.length === 0 ? null : (
    <p class="no-print">
      {acts.map((act) => (
        <>
          <a
            class="button second"
            href={fromList(pathTo('show-act', { ...context, reference, act }), query)}
          >
            {staffActWords(context.language).acts[act].name}
          </a>{' '}
        </>
      ))}
    </p>
  );
};

/** An application beside those that resemble it, field by field. */
export const duplicatesPage = (props: Props): string => {
  const { visit, facts, query } = props;
  const { context } = visit;
  const text = staffActingWords(context.language);
  const { answers, reference } = facts.application;
  const name = answers.fullName || staffCasesWords(context.language).unnamed;
  return staffLayout({
    visit,
    title: `${text.duplicates.title}: ${name}`,
    children: (
      <>
        {facts.alike.length === 0 ? (
          <p>{text.duplicates.none}</p>
        ) : (
          <table class="cards compared">
            <caption>{text.duplicates.caption(facts.alike.length)}</caption>
            <thead>
              <Head {...props} />
            </thead>
            <tbody>
              {comparedFields(visit, applicationsOf(props)).map((field) => (
                <Line {...props} field={field} />
              ))}
            </tbody>
          </table>
        )}
        <Acts {...props} />
        <p class="act">
          <a href={casePath(context, reference, query)}>{text.back}</a>
        </p>
      </>
    ),
  });
};

import { wholeList } from '#shared/domain/selection/list-query.ts';
import { staffCasesWords, staffHomeWords } from '#shared/text/words.ts';
import { casePath, listPath } from '../../cases/list/list-address.ts';
import type { HomeProps } from './home-props.ts';

type NeedProps = Pick<HomeProps, 'visit' | 'counts'> & HomeProps['toDo'][number];

/** One thing that needs a person: how often, and who has waited longest. */
const OneNeed = ({ visit: { context }, counts, need, entries }: NeedProps) => {
  const text = staffCasesWords(context.language);
  const count = counts.get(`need=${need}`) ?? 0;
  const query = { ...wholeList, filters: { need }, sort: 'oldest' } as const;
  return (
    <li>
      <a class="count" href={listPath(context, query)}>
        <strong>{count}</strong> {text.needs[need]}
      </a>
      {need === 'held-for-city' && (
        <p class="hint">{staffHomeWords(context.language).waitingHint}</p>
      )}
      <ul>
        {entries.map(({ reference, name }) => (
          <li>
            <a href={casePath(context, reference, query)} dir="auto">
              {name || text.unnamed}
            </a>
          </li>
        ))}
        {count > entries.length && (
          <li>
            <a href={listPath(context, query)}>
              {staffHomeWords(context.language).more(count - entries.length)}
            </a>
          </li>
        )}
      </ul>
    </li>
  );
};

/** Everything that needs a person. Each number is the length of the list that it leads to. */
export const ToDo = ({ visit, counts, toDo }: HomeProps) => {
  const text = staffHomeWords(visit.context.language);
  return (
    <section>
      <h2>{text.toDo}</h2>
      {toDo.length === 0 ? (
        <p>{text.nothingToDo}</p>
      ) : (
        <ul class="to-do">
          {toDo.map((one) => (
            <OneNeed visit={visit} counts={counts} {...one} />
          ))}
        </ul>
      )}
    </section>
  );
};

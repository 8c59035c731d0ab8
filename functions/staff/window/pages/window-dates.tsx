import { lastMinute } from '#shared/domain/call/instant-text.ts';
import { staffWindowWords } from '#shared/text/words.ts';
import { seoulTime } from '#shared/text/zone-times.ts';
import { CardTable } from '../../parts/card-table.tsx';
import { whoIn } from '../window-visit.ts';
import { StaffTimes } from './staff-times.tsx';
import type { WindowPage } from './window-props.ts';

/** All dates of the call, each on every clock that counts. */
export const WindowDates = ({ visit, call }: WindowPage) => {
  const text = staffWindowWords(visit.context.language);
  const rows = [
    [text.opens, call.opensAt],
    [text.closes, lastMinute(call.closesAt)],
    [text.graceEnds, lastMinute(call.graceEndsAt)],
    [text.archives, call.archivesAt],
  ] as const;
  return (
    <>
      <h2>{text.dates}</h2>
      <dl>
        {rows.map(([term, instant]) => (
          <>
            <dt>{term}</dt>
            <dd>
              <StaffTimes visit={visit} instant={instant} />
            </dd>
          </>
        ))}
        {call.earlierClosings.length === 0 ? null : (
          <>
            <dt>{text.before}</dt>
            {call.earlierClosings.map((closing) => (
              <dd>
                <s>{seoulTime(visit.context, lastMinute(closing))}</s>
              </dd>
            ))}
          </>
        )}
      </dl>
    </>
  );
};

/** Who changed the deadline, when and why; the newest first. */
export const WindowHistory = ({ visit, history }: WindowPage) => {
  const { context } = visit;
  const { language } = context;
  const text = staffWindowWords(language);
  if (history.length === 0)
    return (
      <>
        <h2>{text.history}</h2>
        <p>{text.noHistory}</p>
      </>
    );
  return (
    <CardTable
      caption={text.history}
      rows={history}
      columns={[
        { head: text.when, cell: ({ at }) => seoulTime(context, at) },
        {
          head: text.who,
          cell: ({ by, second }) => {
            const who = whoIn(by, language);
            return second === undefined ? who : text.both(who, whoIn(second, language));
          },
        },
        {
          head: text.change,
          cell: ({ from, to }) =>
            text.fromTo(seoulTime(context, lastMinute(from)), seoulTime(context, lastMinute(to))),
        },
        { head: text.reason, cell: ({ reason }) => reason, isTyped: true },
      ]}
    />
  );
};

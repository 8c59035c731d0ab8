import { instantText } from '#shared/domain/call/instant-text.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { BothTimes } from '#shared/web/pages/deadline.tsx';

type Props = Readonly<{ visit: Pick<StaffVisit, 'context' | 'member'>; instant: number }>;

/** An instant where the call is, in UTC, and on the clock of the member where that is another. */
export const StaffTimes = ({ visit: { context, member }, instant }: Props) => {
  const isElsewhere = member.zone !== context.edition.zone && member.zone !== 'UTC';
  return (
    <>
      <BothTimes context={context} instant={instant} />
      {isElsewhere ? (
        <>
          <br />
          {instantText(instant, member.zone, context.language)} ({member.zone})
        </>
      ) : null}
    </>
  );
};

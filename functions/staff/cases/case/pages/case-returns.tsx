import type { Return } from '#shared/domain/application/return.ts';
import { exactInstantText, instantText, lastMinute } from '#shared/domain/call/instant-text.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffActingWords } from '#shared/text/words.ts';
import { applicationOf } from '../read-case.ts';
import type { CaseProps } from './case-props.ts';

const Asked = ({ visit: { context, member }, asked }: { visit: StaffVisit; asked: Return }) => {
  const text = staffActingWords(context.language).answers;
  const { at, endsAt, items, answer } = asked;
  const timeOf = (instant: number) => exactInstantText(instant, member.zone, context.language);
  const until = instantText(lastMinute(endsAt), member.zone, context.language);
  return (
    <li>
      <p>{text.askedOn(timeOf(at), until)}</p>
      <ul>
        {items.map((item) => (
          <li dir="auto">{item}</li>
        ))}
      </ul>
      {answer === undefined ? (
        <p>{text.none}</p>
      ) : (
        <>
          <p class="note">{text.answeredOn(timeOf(answer.at))}</p>
          <p class="kept-text" dir="auto">
            {answer.text}
          </p>
        </>
      )}
    </li>
  );
};

/** What the applicant was asked, and what they answered. */
export const CaseReturns = ({ visit, view }: CaseProps) => {
  const { returns = [] } = applicationOf(view);
  return returns.length === 0 ? null : (
    <section id="answers">
      <h2>{staffActingWords(visit.context.language).answers.title}</h2>
      <ol class="history">
        {returns.map((asked) => (
          <Asked visit={visit} asked={asked} />
        ))}
      </ol>
    </section>
  );
};

import type { Application } from '#shared/domain/application/application.ts';
import { cityNameOf } from '#shared/domain/call/city.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffCasesWords } from '#shared/text/words.ts';
import { Fact } from '#shared/web/pages/fact.tsx';

type In = Pick<StaffVisit, 'context'>;

/** The city of an application: the member city, or what its applicant typed. */
export const cityText = ({ context }: In, { cityId, answers }: Application): string =>
  cityNameOf(context.edition, cityId, context.language) ??
  staffCasesWords(context.language).unmatched(answers.otherCity);

/** An application in one line: who, its reference number, from where. */
export const applicationText = (visit: In, application: Application): string => {
  const { unnamed } = staffCasesWords(visit.context.language);
  const { reference, answers } = application;
  return [answers.fullName || unnamed, reference, cityText(visit, application)].join(', ');
};

type AboutProps = Readonly<{ visit: In; application: Application }>;

/** Which application a page acts on. */
export const AboutApplication = ({ visit, application }: AboutProps) => {
  const { states, columns, unnamed } = staffCasesWords(visit.context.language);
  const { reference, state, answers } = application;
  return (
    <div class="panel">
      <dl>
        <Fact term={columns.name} dir="auto">
          <strong>{answers.fullName || unnamed}</strong>
        </Fact>
        <Fact term={columns.reference}>
          <span class="code">{reference}</span>
        </Fact>
        <Fact term={columns.city} dir="auto">
          {cityText(visit, application)}
        </Fact>
        <Fact term={columns.state}>{states[state]}</Fact>
      </dl>
    </div>
  );
};

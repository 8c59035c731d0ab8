import { instantText } from '#shared/domain/call/instant-text.ts';
import type { Endorsement } from '#shared/domain/endorsement/endorsement.ts';
import { mailto } from '#shared/text/url.ts';
import { staffCasesWords, staffCaseWords } from '#shared/text/words.ts';
import { Fact } from '#shared/web/pages/fact.tsx';
import { applicationOf } from '../read-case.ts';
import type { CaseProps } from './case-props.ts';

type EndorsementProps = Pick<CaseProps, 'visit' | 'view'> & { endorsement: Endorsement };

const Supervisor = ({ endorsement, visit: { context } }: EndorsementProps) => {
  const { name, address } = endorsement;
  return (
    <Fact term={staffCaseWords(context.language).supervisor}>
      {name}, <a href={mailto(address)}>{address}</a>
    </Fact>
  );
};

/** Who was asked and what came of it. Reviewers see that alone, and no address. */
const Endorsed = (props: EndorsementProps) => {
  const { visit, view, endorsement } = props;
  const { context, member } = visit;
  const text = staffCaseWords(context.language);
  const { state, requestedAt, answer } = endorsement;
  const timeOf = (at: number) => instantText(at, member.zone, context.language);
  return (
    <dl>
      <Fact term={text.nominationState}>{text.endorsements[state]}</Fact>
      {view.kind === 'whole' && <Supervisor {...props} />}
      <Fact term={text.askedOn}>{timeOf(requestedAt)}</Fact>
      {answer && <Fact term={text.answeredOn}>{timeOf(answer.at)}</Fact>}
      {answer && view.kind === 'whole' && (
        <Fact term={text.answeredBy} dir="auto">
          {answer.position ? `${answer.name}, ${answer.position}` : answer.name}
        </Fact>
      )}
      {answer?.reason && view.kind === 'whole' && (
        <Fact term={text.reason} class="kept-text">
          {answer.reason}
        </Fact>
      )}
    </dl>
  );
};

/** How the city nominates the applicant. */
export const CaseNomination = ({ visit, view }: CaseProps) => {
  const { language } = visit.context;
  const text = staffCaseWords(language);
  const { endorsement, documents } = applicationOf(view);
  const hasLetter = documents.some(({ kind }) => kind === 'nomination-letter');
  return (
    <section class="answers">
      <h2>{staffCasesWords(language).columns.nomination}</h2>
      {hasLetter && <p>{text.hasLetter}</p>}
      {endorsement && <Endorsed visit={visit} view={view} endorsement={endorsement} />}
      {!hasLetter && !endorsement && <p>{text.noNomination}</p>}
    </section>
  );
};

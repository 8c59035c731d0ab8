import { robotFlags } from '#shared/domain/application/flags.ts';
import { cityName, findCity } from '#shared/domain/call/city.ts';
import { countryName } from '#shared/domain/call/country-name.ts';
import { exactInstantText } from '#shared/domain/call/instant-text.ts';
import { unreachableIn } from '#shared/domain/mail/unreachable-address.ts';
import { needsOf } from '#shared/domain/selection/needs.ts';
import { staffCasesWords, staffCaseWords } from '#shared/text/words.ts';
import { Fact } from '#shared/web/pages/fact.tsx';
import { casePath, listPath } from '../../list/list-address.ts';
import { applicationOf, recordOf } from '../read-case.ts';
import type { CaseProps } from './case-props.ts';

/** Back to the list, and on to the ones beside it. */
export const ListLinks = ({ visit: { context }, query, beside }: CaseProps) => {
  const text = staffCaseWords(context.language);
  const [before, after] = [beside?.previous, beside?.next];
  return (
    <div class="beside act">
      {before && (
        <a href={casePath(context, before.reference, query)} rel="prev">
          {text.previous}
        </a>
      )}
      <a href={listPath(context, query)}>{text.back}</a>
      {after && (
        <a href={casePath(context, after.reference, query)} rel="next">
          {text.next}
        </a>
      )}
    </div>
  );
};

const City = ({ visit: { context }, view }: CaseProps) => {
  const { cityId, answers } = applicationOf(view);
  const city = cityId === undefined ? undefined : findCity(context.edition, cityId);
  if (city)
    return (
      <>
        {cityName(city, context.language)}, {countryName(city.country, context.language)}
      </>
    );
  const typed = [answers.otherCity, answers.country].filter((part) => part !== '').join(', ');
  return <>{staffCasesWords(context.language).unmatched(typed)}</>;
};

const Received = ({ visit: { context, member }, view }: CaseProps) => {
  const text = staffCaseWords(context.language);
  const { receivedAt, firstReceivedAt, lateBySeconds } = applicationOf(view);
  const timeOf = (at: number) => exactInstantText(at, member.zone, context.language);
  return (
    <>
      {timeOf(receivedAt)}
      {firstReceivedAt === receivedAt ? null : ` (${text.firstReceived(timeOf(firstReceivedAt))})`}
      {lateBySeconds === 0 ? null : <strong> {text.late(lateBySeconds)}</strong>}
    </>
  );
};

const HeadFact = (fact: Parameters<typeof Fact>[0]) => (
  <div>
    <Fact {...fact} />
  </div>
);

const Signs = ({ visit: { context }, view }: CaseProps) => {
  const text = staffCaseWords(context.language);
  const flags = view.kind === 'whole' ? view.dossier.application.flags : [];
  return flags.length === 0 ? null : (
    <div class="whole">
      <Fact term={text.signs}>
        <ul>
          {flags.map((flag) => (
            <li>{text.flags[flag]}</li>
          ))}
        </ul>
        {flags.some((flag) => robotFlags.has(flag)) && <p class="hint">{text.signsNote}</p>}
      </Fact>
    </div>
  );
};

/** What of it waits for a person, as the list says it. */
const Needs = ({ visit: { context }, view }: CaseProps) => {
  if (view.kind !== 'whole') return null;
  const { application, record, unreachable, mails } = view.dossier;
  const needs = needsOf({
    application,
    case: record.case,
    unreachable: unreachableIn(unreachable, application.answers.email) !== undefined,
    stuckMails: mails.filter(({ state }) => state === 'given-up').length,
  });
  const text = staffCasesWords(context.language);
  return needs.length === 0 ? null : (
    <HeadFact term={text.columns.needs}>
      {needs.map((need) => (
        <>
          <span class="need">{text.needs[need]}</span>{' '}
        </>
      ))}
    </HeadFact>
  );
};

/** Who it is, and how far the application is. */
export const CaseHead = (props: CaseProps) => {
  const { visit, view, names } = props;
  const { language } = visit.context;
  const text = staffCaseWords(language);
  const labels = staffCasesWords(language);
  const { reference, state, answers } = applicationOf(view);
  const { step, assigned } = recordOf(view).case;
  return (
    <>
      {answers.nameInOwnScript === '' ? null : (
        <p class="own-script" dir="auto">
          {answers.nameInOwnScript}
        </p>
      )}
      <nav aria-label={text.beside}>
        <ListLinks {...props} />
      </nav>
      <div class="panel facts">
        <dl>
          <HeadFact term={labels.columns.reference}>
            <span class="code">{reference}</span>
          </HeadFact>
          <HeadFact term={labels.columns.state}>
            <span class={`state ${state}`}>{labels.states[state]}</span>
          </HeadFact>
          <HeadFact term={labels.columns.step}>{labels.steps[step]}</HeadFact>
          <HeadFact term={labels.columns.city}>
            <City {...props} />
          </HeadFact>
          <HeadFact term={labels.columns.received}>
            <Received {...props} />
          </HeadFact>
          <HeadFact term={labels.columns.assigned}>
            {assigned.map((id) => names.get(id) ?? id).join(', ') || text.nobody}
          </HeadFact>
          <Needs {...props} />
          <Signs {...props} />
        </dl>
      </div>
    </>
  );
};

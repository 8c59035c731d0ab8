import { journeyPaths } from '#shared/applicant/journey-paths.ts';
import { WayLink } from '#shared/applicant/pages/journey.tsx';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import { hasUnsent } from '#shared/domain/draft/draft.ts';
import type { Dossier } from '#shared/domain/records/application-record.ts';
import { statusWords } from '#shared/text/words.ts';
import { exactSeoulTime } from '#shared/text/zone-times.ts';
import { OwnTimes } from '#shared/web/pages/deadline.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import { type PagePaths, pathTo } from '#shared/web/routes/paths.ts';
import { isOpen, type StatusProps } from './status-props.ts';

const cityOf = ({ application, draft }: Dossier): string | undefined =>
  application?.cityId ?? draft?.values['city'];

/** `expired`: a draft that was not sent before the call closed. */
const stateOf = ({ dossier, call, receivedAt }: StatusProps) => {
  if (dossier.application) return dossier.application.state;
  return receivedAt < call.graceEndsAt ? 'draft' : 'expired';
};

const SentOn = ({ context, dossier: { application } }: StatusProps) =>
  application ? (
    <Fact term={statusWords(context.language).sentOn}>
      {exactSeoulTime(context, application.receivedAt)}
    </Fact>
  ) : null;

const ClosesOn = ({ context, call, dossier, mayChange, receivedAt }: StatusProps) =>
  receivedAt < call.closesAt && mayChange ? (
    <Fact term={statusWords(context.language).closesOn}>
      <OwnTimes context={context} instant={lastMinute(call.closesAt)} cityId={cityOf(dossier)} />
    </Fact>
  ) : null;

/** Reference and state, when it was sent, until when it can be changed. */
export const StatusFacts = (props: StatusProps) => {
  const text = statusWords(props.context.language);
  return (
    <section class="panel" aria-label={text.state}>
      <dl>
        <Fact term={text.reference}>
          <strong>{props.holder.session.reference}</strong>
        </Fact>
        <Fact term={text.state}>{text.states[stateOf(props)]}</Fact>
        <SentOn {...props} />
        <ClosesOn {...props} />
      </dl>
    </section>
  );
};

/** Where one goes on from here: to what was saved and not sent, to the form, to the receipt. */
export const StatusWays = (props: StatusProps) => {
  const { context, holder, dossier, mayChange } = props;
  const { language } = context;
  const text = statusWords(language);
  const { application, draft } = dossier;
  const isChanged = mayChange && application && draft && hasUnsent(draft);
  const link = (to: PagePaths, label: string, button = false) => (
    <WayLink holder={holder} to={to} button={button}>
      {label}
    </WayLink>
  );
  return (
    <>
      {mayChange && !application ? <p>{text.notSent}</p> : null}
      {isChanged ? <p>{text.unsent}</p> : null}
      {isOpen(props) ? null : <p>{text.overNow}</p>}
      {isChanged ? link(journeyPaths(context, 'check'), text.check, true) : null}
      {mayChange
        ? link(journeyPaths(context, 'you'), application ? text.change : text.goOn, !isChanged)
        : null}
      {application ? (
        <p>
          <a href={pathTo('show-receipt', { language, reference: application.reference })}>
            {text.receipt}
          </a>
        </p>
      ) : null}
    </>
  );
};

/** Somebody may have begun twice, or a stranger with this address: neither hides the other. */
export const OtherApplications = ({ context, notice: { others = [] } }: StatusProps) => {
  const text = statusWords(context.language);
  if (others.length === 0) return null;
  return (
    <section id="others">
      <h2>{text.others}</h2>
      <p>{text.othersText}</p>
      <ul>
        {others.map((reference) => (
          <li>
            <a href={pathTo('show-return', { language: context.language, reference })}>
              {text.openOther(reference)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

import { lastMinute } from '#shared/domain/call/instant-text.ts';
import type { Dossier } from '#shared/domain/records/application-record.ts';
import { statusWords, taskWords } from '#shared/text/words.ts';
import { exactSeoulTime } from '#shared/text/zone-times.ts';
import { OwnTimes } from '#shared/web/pages/deadline.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import { ContactSection, Contacts } from '#shared/web/pages/note-page.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { StatusProps } from '../status-props.ts';

const cityOf = ({ application, draft }: Dossier): string | undefined =>
  application?.cityId ?? draft?.values['city'];

/** `expired`: a draft that was not sent while the call took it. */
const stateOf = ({ dossier, mayChange }: StatusProps) =>
  dossier.application?.state ?? (mayChange ? 'draft' : 'expired');

const over: readonly string[] = ['duplicate', 'withdrawn', 'expired'];
/** Those that wait: for the applicant, or for a place. */
const due: readonly string[] = ['draft', 'returned', 'held-for-city'];

const tagOf = (state: string): string => {
  if (over.includes(state)) return 'tag over';
  return due.includes(state) ? 'tag due' : 'tag';
};

const Tag = (props: StatusProps) => {
  const state = stateOf(props);
  return <p class={tagOf(state)}>{taskWords(props.context.language).tags[state]}</p>;
};

/** When we received it, and what its state means. */
const Sentences = (props: StatusProps) => {
  const { context, call, dossier, mayChange, receivedAt } = props;
  const text = taskWords(context.language);
  const sentence = new Map<string, string>(Object.entries(text.sentences)).get(stateOf(props));
  return (
    <>
      {dossier.application ? (
        <p>{text.received(exactSeoulTime(context, dossier.application.receivedAt))}</p>
      ) : null}
      {sentence === undefined ? null : <p>{sentence}</p>}
      {mayChange && receivedAt >= call.closesAt ? <p>{text.grace}</p> : null}
    </>
  );
};

const Deadline = ({ context, dossier, mayChange, until }: StatusProps) => {
  const text = taskWords(context.language);
  if (!mayChange || until === undefined) return null;
  return (
    <Fact term={dossier.application ? text.changeBy : text.submitBy}>
      <OwnTimes context={context} instant={lastMinute(until)} cityId={cityOf(dossier)} />
    </Fact>
  );
};

/** Where it stands: its state in a word and in a sentence, its reference, until when it can change. */
export const Standing = (props: StatusProps) => {
  const { context, holder } = props;
  return (
    <>
      <Tag {...props} />
      <Sentences {...props} />
      <dl>
        <Fact term={taskWords(context.language).reference}>
          <strong>{holder.session.reference}</strong>
        </Fact>
        <Deadline {...props} />
      </dl>
    </>
  );
};

/** What one can do whose draft was not sent in time. */
export const AfterExpiry = (props: StatusProps) => {
  const { context } = props;
  const text = taskWords(context.language);
  if (stateOf(props) !== 'expired') return null;
  return (
    <>
      <p>
        <a href={pathTo('show-news-form', context)}>{text.expiredNews}</a>
      </p>
      <p>{text.expiredHelp}</p>
      <Contacts context={context} />
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

/** Whom to ask; after an expiry it is said above. */
export const Help = (props: StatusProps) =>
  stateOf(props) === 'expired' ? null : <ContactSection context={props.context} />;

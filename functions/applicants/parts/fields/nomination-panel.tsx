import type { Child } from 'hono/jsx';
import { FormLinks } from '#shared/applicant/pages/documents/form-links.tsx';
import { type Holder, HolderFields, HolderForm } from '#shared/applicant/pages/journey.tsx';
import { endorserIn } from '#shared/domain/acts/nomination.ts';
import type { Application } from '#shared/domain/application/application.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { type Draft, hasUnsent } from '#shared/domain/draft/draft.ts';
import {
  canAskAgain,
  type Endorsement,
  endorsementEndsAt,
  requestName,
} from '#shared/domain/endorsement/endorsement.ts';
import type { EndorserErrors } from '#shared/domain/endorsement/endorsement-form.ts';
import { isOneAddress } from '#shared/domain/form/folded-address.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import type { Dossier } from '#shared/domain/records/application-record.ts';
import { endorsementWords, taskWords } from '#shared/text/words.ts';
import { seoulTime } from '#shared/text/zone-times.ts';
import { Button } from '#shared/web/fields/buttons.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import { MainForm, onlySwitches } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { EndorserFields, nominationErrorTexts } from './endorser-fields.tsx';

/** The hidden field of the button that asks the same endorser again: which request it repeats. */
export const againField = 'again';

/** What is wrong with an endorser who was to be asked. */
export type EndorserNotice = Readonly<{ errors: EndorserErrors; pageError?: string }>;

type Stored = Readonly<{ draft: Draft | undefined; application: Application | undefined }>;

type Panel = Stored &
  Readonly<{
    holder: Holder;
    call: CallRecord;
    receivedAt: number;
    /** Whether the application can still be written, and a letter added to it. */
    mayChange: boolean;
    values: ReadonlyMap<string, string>;
    /** The mails of the application. */
    mails: Dossier['mails'];
    /** The way to change it, and the files that were sent. */
    change: Child;
    files: Child;
    notice: EndorserNotice | undefined;
  }>;

const ownAddress = ({ application, draft }: Stored): string =>
  application?.answers.email ?? draft?.values['email'] ?? '';

/** Where the nomination stands, in a sentence: what was asked, or what sending will do. */
export const nominationState = (context: PageContext, stored: Stored, mayChange = true): string => {
  const text = endorsementWords(context.language).panel;
  const { draft, application } = stored;
  const asked = application?.endorsement;
  const isEndorsement = draft === undefined || draft.nomination === 'endorsement';
  const endorser = draft && endorserIn(draft, ownAddress(stored));
  const isAsked = asked !== undefined && asked.state !== 'replaced';
  if (isAsked && (!endorser || isOneAddress(endorser.address, asked.address)))
    if (isEndorsement || asked.state === 'endorsed') return text.states[asked.state];
  if (!draft || draft.nomination === '') return mayChange ? text.noneYet : text.none;
  if (draft.nomination !== 'endorsement') return text[draft.nomination];
  if (!endorser) return text.incomplete;
  const isSent = application !== undefined && !hasUnsent(draft);
  return isSent ? text.notAsked : text.onSending(endorser.name, endorser.address);
};

/** The mails to the supervisor who is asked, and what became of each; none that nobody waits for. */
const SupervisorMails = ({ context, asked, mails, isAwaited }: AskedProps) => {
  const text = taskWords(context.language);
  const terms = new Map<string, string>([
    ['endorsement-request', text.supervisorMail],
    ['endorsement-reminder', text.supervisorReminder],
  ]);
  return (
    <>
      {mails
        .filter(({ kind, to }) => terms.has(kind) && isOneAddress(to, asked.address))
        .filter(({ state }) => isAwaited || state !== 'queued')
        .map(({ kind, state, queuedAt }) => (
          <Fact term={terms.get(kind) ?? ''}>
            {text.supervisorMailStates[state]}
            <br />
            <span class="note">{seoulTime(context, queuedAt)}</span>
          </Fact>
        ))}
    </>
  );
};

type AskedProps = Readonly<{
  context: PageContext;
  asked: Endorsement;
  mails: Dossier['mails'];
  /** Whether the answer can still come. A mail that waits is dropped as soon as it cannot. */
  isAwaited: boolean;
}>;

const Asked = ({ context, asked, mails, isAwaited }: AskedProps) => {
  const text = endorsementWords(context.language).panel;
  const { answer } = asked;
  return (
    <dl>
      <Fact term={text.endorser} dir="auto">
        {asked.name}, {asked.address}
      </Fact>
      <Fact term={text.askedOn}>{seoulTime(context, asked.requestedAt)}</Fact>
      <SupervisorMails context={context} asked={asked} mails={mails} isAwaited={isAwaited} />
      {answer ? (
        <Fact term={text.answeredOn} dir="auto">
          {seoulTime(context, answer.at)}, {answer.name}
        </Fact>
      ) : null}
      {answer?.reason ? (
        <Fact term={text.reason} dir="auto" class="kept-text">
          {answer.reason}
        </Fact>
      ) : null}
    </dl>
  );
};

const AskForm = ({ context, panel }: { context: PageContext; panel: Panel }) => {
  const text = endorsementWords(context.language).panel;
  const { holder, application, values, notice } = panel;
  const asked = application?.endorsement;
  const action = pathTo('ask-endorser', context);
  const errors = nominationErrorTexts(context, values, notice?.errors ?? new Map());
  return (
    <>
      {asked && canAskAgain(asked) ? (
        <HolderForm action={action} holder={holder}>
          <input type="hidden" name={againField} value={requestName(asked)} />
          <p class="note">{text.againHint}</p>
          <Button isSecond>{text.again}</Button>
        </HolderForm>
      ) : null}
      <details open={notice !== undefined || onlySwitches(values)}>
        <summary>{asked ? text.replaceOther : text.replace}</summary>
        <MainForm action={action}>
          <HolderFields holder={holder} />
          {asked ? <p class="note">{text.replaceHint}</p> : null}
          <EndorserFields context={context} values={values} errors={errors} />
          <Button isSecond>{text.ask}</Button>
        </MainForm>
      </details>
    </>
  );
};

/** Whether the panel asks for an endorser: the one form of its page in which something is typed. */
export const mayAskFor = ({
  application,
  receivedAt,
  call,
}: Pick<Panel, 'application' | 'receivedAt' | 'call'>): boolean =>
  application !== undefined &&
  allows('ask-endorser', application.state) &&
  application.endorsement?.state !== 'endorsed' &&
  receivedAt < endorsementEndsAt(call);

/** How the nomination stands, who was asked, and, once it is sent, what can be done about it. */
export const NominationPanel = ({ context, panel }: { context: PageContext; panel: Panel }) => {
  const text = endorsementWords(context.language);
  const { application, holder, mayChange, mails, notice } = panel;
  const asked = application?.endorsement;
  return (
    <section id="nomination" class="answers">
      <h2>{text.panel.title}</h2>
      {panel.change}
      {notice?.pageError ? <p class="fault">{notice.pageError}</p> : null}
      <p>{nominationState(context, panel, mayChange)}</p>
      {panel.files}
      {asked && asked.state !== 'replaced' ? (
        <Asked
          context={context}
          asked={asked}
          mails={mails}
          isAwaited={asked.state === 'requested' && allows('endorse', application.state)}
        />
      ) : null}
      {mayAskFor(panel) ? <AskForm context={context} panel={panel} /> : null}
      {mayChange ? <FormLinks context={context} holder={holder} /> : null}
    </section>
  );
};

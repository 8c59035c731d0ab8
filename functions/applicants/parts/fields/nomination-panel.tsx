import { type Holder, HolderFields, PageLink } from '#shared/applicant/pages/journey.tsx';
import type { Application } from '#shared/domain/application/application.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { type Draft, hasUnsent } from '#shared/domain/draft/draft.ts';
import {
  canAskAgain,
  type Endorsement,
  endorsementEndsAt,
  requestName,
} from '#shared/domain/endorsement/endorsement.ts';
import { type EndorserErrors, endorserIn } from '#shared/domain/endorsement/endorsement-form.ts';
import { isOneAddress } from '#shared/domain/form/folded-address.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import { endorsementWords } from '#shared/text/catalogue.ts';
import { seoulTime } from '#shared/text/zone-times.ts';
import { MainForm, onlySwitches } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { EndorserFields, endorserSaid } from './endorser-fields.tsx';

/** The hidden field of the button that asks the same superior again: which request it repeats. */
export const againField = 'again';

/** What is wrong with a superior who was to be asked. */
export type EndorserNews = Readonly<{ errors: EndorserErrors; trouble?: string }>;

type Stored = Readonly<{ draft: Draft | undefined; application: Application | undefined }>;

type Panel = Stored &
  Readonly<{
    holder: Holder;
    call: CallRecord;
    receivedAt: number;
    /** Whether the application can still be written, and a letter added to it. */
    mayChange: boolean;
    values: ReadonlyMap<string, string>;
    isDone: boolean;
    news: EndorserNews | undefined;
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

const Asked = ({ context, asked }: { context: PageContext; asked: Endorsement }) => {
  const text = endorsementWords(context.language).panel;
  const { answer } = asked;
  return (
    <dl>
      <dt>{text.endorser}</dt>
      <dd dir="auto">
        {asked.name}, {asked.address}
      </dd>
      <dt>{text.askedOn}</dt>
      <dd>{seoulTime(context, asked.requestedAt)}</dd>
      {answer ? (
        <>
          <dt>{text.answeredOn}</dt>
          <dd dir="auto">
            {seoulTime(context, answer.at)}, {answer.name}
          </dd>
        </>
      ) : null}
      {answer?.reason ? (
        <>
          <dt>{text.reason}</dt>
          <dd dir="auto" class="kept-text">
            {answer.reason}
          </dd>
        </>
      ) : null}
    </dl>
  );
};

const AskForm = ({ context, panel }: { context: PageContext; panel: Panel }) => {
  const text = endorsementWords(context.language).panel;
  const { holder, application, values, news } = panel;
  const asked = application?.endorsement;
  const action = `/${context.language}/application/endorser`;
  const said = endorserSaid(context, values, news?.errors ?? new Map());
  return (
    <>
      {asked && canAskAgain(asked) ? (
        <form method="post" action={action} accept-charset="utf-8">
          <HolderFields holder={holder} />
          <input type="hidden" name={againField} value={requestName(asked)} />
          <p class="note">{text.againHint}</p>
          <button class="button second" type="submit">
            {text.again}
          </button>
        </form>
      ) : null}
      <details open={news !== undefined || onlySwitches(values)}>
        <summary>{asked ? text.replaceOther : text.replace}</summary>
        <MainForm action={action}>
          <HolderFields holder={holder} />
          {asked ? <p class="note">{text.replaceHint}</p> : null}
          <EndorserFields context={context} values={values} said={said} />
          <button class="button second" type="submit">
            {text.ask}
          </button>
        </MainForm>
      </details>
    </>
  );
};

/** The form for the letter, to print or as a file. */
export const FormLinks = ({
  context,
  holder,
}: Readonly<{ context: PageContext; holder: Holder }>) => {
  const text = endorsementWords(context.language);
  return (
    <>
      <div class="way">
        <PageLink context={context} holder={holder} to="nomination-form">
          {text.printForm}
        </PageLink>
      </div>
      <div class="way">
        <PageLink context={context} holder={holder} to="nomination-form.pdf">
          {text.form.pdf}
        </PageLink>
      </div>
    </>
  );
};

/** Whether the panel asks for a superior: the one form of its page in which something is typed. */
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
  const { application, holder, mayChange, isDone, news } = panel;
  const asked = application?.endorsement;
  return (
    <section id="nomination">
      <h2>{text.panel.title}</h2>
      {isDone ? (
        <p class="done" role="status">
          {text.panel.asked}
        </p>
      ) : null}
      {news?.trouble ? <p class="fault">{news.trouble}</p> : null}
      <p>{nominationState(context, panel, mayChange)}</p>
      {asked && asked.state !== 'replaced' ? <Asked context={context} asked={asked} /> : null}
      {mayAskFor(panel) ? <AskForm context={context} panel={panel} /> : null}
      {mayChange ? <FormLinks context={context} holder={holder} /> : null}
    </section>
  );
};

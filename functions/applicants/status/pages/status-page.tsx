import type { Child } from 'hono/jsx';
import { type Holder, HolderFields, PageLink } from '#shared/applicant/pages/journey.tsx';
import { type CallRecord, callState } from '#shared/domain/call/call-window.ts';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import { hasUnsent } from '#shared/domain/draft/draft.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import type { Dossier } from '#shared/domain/records/application-record.ts';
import { fieldWords, pageWords, statusWords } from '#shared/text/catalogue.ts';
import { exactSeoulTime, seoulTime } from '#shared/text/zone-times.ts';
import { Summary } from '#shared/web/fields/error-summary.tsx';
import { OwnTimes } from '#shared/web/pages/deadline.tsx';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import { Contacts } from '#shared/web/pages/note-page.tsx';
import { Tick } from '../../parts/fields/application-fields.tsx';
import { endorserSaid } from '../../parts/fields/endorser-fields.tsx';
import {
  type EndorserNews,
  mayAskFor,
  NominationPanel,
} from '../../parts/fields/nomination-panel.tsx';
import { freeConsents } from '../change-consents.ts';
import { withdrawBox } from '../withdraw-application.ts';
import { StatusBrowsers } from './status-browsers.tsx';
import { StatusDocuments } from './status-documents.tsx';

/** What was just done on the page, or what is wrong with it. */
export type StatusNews = Readonly<{
  done?: 'consents' | 'endorser' | 'access';
  endorser?: EndorserNews;
  error?: Readonly<{ name: typeof withdrawBox; said: string }>;
  /** What else names the address by which this was opened. */
  others?: readonly string[];
}>;

type StatusPage = Readonly<{
  holder: Holder;
  call: CallRecord;
  receivedAt: number;
  dossier: Dossier;
  news: StatusNews;
  /** What was posted, to be shown again with its errors. */
  values: ReadonlyMap<string, string>;
}>;

type Props = StatusPage &
  Readonly<{
    context: PageContext;
    /** Whether what is shown can still be written and sent. */
    mayChange: boolean;
  }>;

const cityOf = ({ application, draft }: Dossier): string | undefined =>
  application?.cityId ?? draft?.values['city'];

const isOpen = ({ call, receivedAt }: StatusPage): boolean =>
  ['open', 'grace'].includes(callState(call, receivedAt));

/** `expired` is what a draft is that was not sent before the call closed. */
const stateOf = ({ dossier, call, receivedAt }: Props) => {
  if (dossier.application) return dossier.application.state;
  return receivedAt < call.graceEndsAt ? 'draft' : 'expired';
};

const Facts = (props: Props) => {
  const { context, dossier, call, holder, mayChange, receivedAt } = props;
  const text = statusWords(context.language);
  const { application } = dossier;
  return (
    <section class="panel" aria-label={text.state}>
      <dl>
        <dt>{text.reference}</dt>
        <dd>
          <strong>{holder.session.reference}</strong>
        </dd>
        <dt>{text.state}</dt>
        <dd>{text.states[stateOf(props)]}</dd>
        {application ? (
          <>
            <dt>{text.sentOn}</dt>
            <dd>{exactSeoulTime(context, application.receivedAt)}</dd>
          </>
        ) : null}
        {receivedAt < call.closesAt && mayChange ? (
          <>
            <dt>{text.closesOn}</dt>
            <dd>
              <OwnTimes
                context={context}
                instant={lastMinute(call.closesAt)}
                cityId={cityOf(dossier)}
              />
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  );
};

const Ways = (props: Props) => {
  const { context, holder, dossier, mayChange } = props;
  const text = statusWords(context.language);
  const { application, draft } = dossier;
  const hasNews = mayChange && application && draft && hasUnsent(draft);
  const link = (to: string, words: string, button = false) => (
    <PageLink context={context} holder={holder} to={to} button={button}>
      {words}
    </PageLink>
  );
  return (
    <>
      {mayChange && !application ? <p>{text.notSent}</p> : null}
      {hasNews ? <p>{text.unsent}</p> : null}
      {isOpen(props) ? null : <p>{text.overNow}</p>}
      {hasNews ? <div class="way">{link('apply/check', text.check, true)}</div> : null}
      {mayChange ? (
        <div class="way">{link('apply/you', application ? text.change : text.goOn, !hasNews)}</div>
      ) : null}
      {application ? (
        <p>
          <a href={`/${context.language}/applications/${application.reference}`}>{text.receipt}</a>
        </p>
      ) : null}
    </>
  );
};

const History = ({ context, dossier }: Props) => {
  const text = statusWords(context.language);
  return (
    <section>
      <h2>{text.history}</h2>
      {dossier.history.length === 0 ? <p>{text.noHistory}</p> : null}
      <ol class="history">
        {dossier.history.map(({ at, transition }) => (
          <li>
            {text.historyOf[transition]}
            <br />
            <span class="note">{exactSeoulTime(context, at)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};

const has = <Words extends object>(words: Words, name: string): name is keyof Words & string =>
  Object.hasOwn(words, name);

const Mails = ({ context, dossier }: Props) => {
  const text = statusWords(context.language);
  const own = dossier.mails.flatMap(({ kind, ...mail }) =>
    has(text.mailKinds, kind) ? [{ ...mail, said: text.mailKinds[kind] }] : [],
  );
  return (
    <section>
      <h2>{text.mails}</h2>
      {own.length === 0 ? <p>{text.noMails}</p> : <p class="note">{text.mailsNote}</p>}
      <ul class="history">
        {own.map(({ said, to, state, queuedAt }) => (
          <li>
            {said}: {text.mailStates[state]}
            <br />
            <span class="note">
              {to}, {seoulTime(context, queuedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Somebody may have begun twice, or a stranger with this address: neither hides the other. */
const Others = ({ context, news: { others = [] } }: Props) => {
  const text = statusWords(context.language);
  if (others.length === 0) return null;
  return (
    <section id="others">
      <h2>{text.others}</h2>
      <p>{text.othersText}</p>
      <ul>
        {others.map((reference) => (
          <li>
            <a href={`/${context.language}/return/${reference}`}>{text.openOther(reference)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};

type FormProps = Readonly<{ context: PageContext; holder: Holder; to: string; children: Child }>;

const StatusForm = ({ context, holder, to, children }: FormProps) => (
  <form method="post" action={`/${context.language}/application/${to}`} accept-charset="utf-8">
    <HolderFields holder={holder} />
    {children}
  </form>
);

const Consents = ({ context, holder, dossier, news }: Props) => {
  const text = statusWords(context.language);
  const { application } = dossier;
  if (!application || !allows('change-consents', application.state)) return null;
  return (
    <section id="consents">
      <h2>{text.consents}</h2>
      {news.done === 'consents' ? (
        <p class="done" role="status">
          {text.consentsSaved}
        </p>
      ) : null}
      <StatusForm context={context} holder={holder} to="consents">
        {freeConsents.map((name) => (
          <Tick
            name={name}
            label={fieldWords(context.language)[name].label}
            isTicked={application.answers[name]}
            error={undefined}
            text={pageWords(context.language)}
          />
        ))}
        <button class="button second" type="submit">
          {text.consentsSave}
        </button>
      </StatusForm>
    </section>
  );
};

const Withdraw = ({ context, holder, dossier, news }: Props) => {
  const text = statusWords(context.language);
  const { application } = dossier;
  if (!application || !allows('withdraw', application.state)) return null;
  return (
    <section>
      <h2>{text.withdraw}</h2>
      <p>{text.withdrawText}</p>
      <StatusForm context={context} holder={holder} to="withdraw">
        <Tick
          name={withdrawBox}
          label={text.withdrawBox}
          isTicked={false}
          error={news.error?.said}
          text={pageWords(context.language)}
        />
        <button class="button second" type="submit">
          {text.withdrawButton}
        </button>
      </StatusForm>
    </section>
  );
};

const Data = ({ context, holder }: Props) => {
  const text = statusWords(context.language);
  return (
    <section>
      <h2>{text.data}</h2>
      <p>{text.dataText}</p>
      <StatusForm context={context} holder={holder} to="data">
        <button class="button second" type="submit">
          {text.download}
        </button>
      </StatusForm>
      <h2>{text.forget}</h2>
      <p>{text.forgetText}</p>
      <StatusForm context={context} holder={holder} to="forget">
        <button class="button second" type="submit">
          {text.forget}
        </button>
      </StatusForm>
    </section>
  );
};

const panelOf = ({ dossier, news, ...props }: Props) => ({
  ...props,
  draft: dossier.draft,
  application: dossier.application,
  isDone: news.done === 'endorser',
  news: news.endorser,
});

/** Where an application stands, what has happened, what was mailed, and what can be done. */
export const statusPage = (context: PageContext, given: StatusPage): string => {
  const { application } = given.dossier;
  const mayChange = isOpen(given) && (!application || allows('revise', application.state));
  const props = { ...given, context, mayChange };
  const text = statusWords(context.language);
  const { error, endorser } = given.news;
  const wrong = [
    ...(error ? [error] : []),
    ...[...endorserSaid(context, given.values, endorser?.errors ?? new Map())].map(
      ([name, said]) => ({
        name,
        said,
      }),
    ),
    ...(endorser?.trouble ? [{ name: 'nomination', said: endorser.trouble }] : []),
  ];
  return layout({
    context,
    title: text.title,
    hasErrors: wrong.length > 0,
    form: mayAskFor({ ...given, application }) ? 'application/endorser' : undefined,
    children: (
      <>
        {wrong.length > 0 ? <Summary context={context} errors={wrong} /> : null}
        <h1>{text.title}</h1>
        <Facts {...props} />
        {context.kept}
        <Ways {...props} />
        <Others {...props} />
        {application || mayChange ? (
          <NominationPanel context={context} panel={panelOf(props)} />
        ) : null}
        <StatusDocuments {...props} />
        <History {...props} />
        <Mails {...props} />
        <Consents {...props} />
        <Withdraw {...props} />
        <StatusBrowsers {...props} isDone={given.news.done === 'access'} />
        <Data {...props} />
        <h2>{pageWords(context.language).contacts}</h2>
        <Contacts context={context} />
      </>
    ),
  });
};

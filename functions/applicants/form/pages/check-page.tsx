import { journeyPaths } from '#shared/applicant/journey-paths.ts';
import {
  type Holder,
  HolderFields,
  journeyLayout,
  PageLink,
} from '#shared/applicant/pages/journey.tsx';
import { wordingField } from '#shared/applicant/session.ts';
import type { Application } from '#shared/domain/application/application.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import type { ScanVerdicts } from '#shared/domain/documents/document.ts';
import { type Draft, valuesIn } from '#shared/domain/draft/draft.ts';
import { nominationGap } from '#shared/domain/draft/progress.ts';
import type { FieldErrors, FormValues } from '#shared/domain/form/form-fields.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import { journeyWords, pageWords, statusWords, taskWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { Honeypot } from '#shared/web/fields/honeypot.tsx';
import { DeadlinePanel, OwnTimes } from '#shared/web/pages/deadline.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathsTo, pathTo } from '#shared/web/routes/paths.ts';
import { CopyTick } from '../../parts/fields/copy-tick.tsx';
import { Declarations } from '../../parts/fields/declarations.tsx';
import { type Filled, formErrors } from '../../parts/fields/filled-form.ts';
import { UnreachableAddress } from '../../parts/fields/unreachable-address.tsx';
import { type CheckSigns, Work } from '../../parts/fields/work.tsx';
import { CheckAnswers } from './check-answers.tsx';
import { StillNeeded } from './check-needed.tsx';
import { CheckNomination } from './check-nomination.tsx';

/** What a person has agreed to before, and which words they are shown now. */
export type ShownAgreement = Readonly<{
  wording: string;
  /** When they agreed to these very words, in words of its own; undefined where they have not. */
  agreedOn: string | undefined;
  /** Whether they have agreed to other words. */
  agreedToOthers: boolean;
}>;

export type CheckPage = Readonly<{
  holder: Holder;
  call: CallRecord;
  /** Until when it can be sent, after the deadline; undefined before it. */
  graceUntil: Instant | undefined;
  draft: Draft;
  verdicts: ScanVerdicts;
  application: Application | undefined;
  agreement: ShownAgreement;
  ticks: FormValues;
  /** What is missing or wrong on the pages. */
  needed: FieldErrors;
  /** What is wrong with what was just posted. */
  errors: FieldErrors;
  pageError?: string | undefined;
  /** When the version that counts was received, in words. */
  sentOn?: string | undefined;
  signs: CheckSigns;
  /** The applicant's address, where a mail to it came back. */
  unreachable: string | undefined;
  /** Whether the day has had its copies by email. */
  hasAllCopies?: boolean | undefined;
}>;

type CheckProps = CheckPage & Readonly<{ context: PageContext; filled: Filled }>;

const SentBefore = ({ context, holder, sentOn }: CheckProps) =>
  sentOn === undefined ? null : (
    <div class="panel">
      <p>{journeyWords(context.language).check.sentBefore(sentOn)}</p>
      <PageLink holder={holder} to={pathsTo('show-status', context)}>
        {statusWords(context.language).title}
      </PageLink>
    </div>
  );

const Unreachable = ({ context, holder, unreachable }: CheckProps) => (
  <UnreachableAddress
    context={context}
    address={unreachable}
    link={(text) => (
      <PageLink holder={holder} to={journeyPaths(context, 'you')}>
        {text}
      </PageLink>
    )}
  />
);

/** When they agreed to these words, or why they are asked once more. */
const AgreedBefore = ({ context, agreement }: CheckProps) => {
  const text = taskWords(context.language).agreement;
  const { agreedOn, agreedToOthers } = agreement;
  if (agreedOn !== undefined) return <p>{text.standing(agreedOn)}</p>;
  return agreedToOthers ? <p>{text.again}</p> : null;
};

/** Until when it can be sent: after the deadline, too, for those who may. */
const Deadline = ({ context, call, draft, graceUntil, filled }: CheckProps) => {
  const cityId = filled.values.get('city');
  const lateUntil = draft.late?.until;
  if (graceUntil === undefined || lateUntil !== undefined)
    return <DeadlinePanel context={context} call={call} cityId={cityId} lateUntil={lateUntil} />;
  const text = taskWords(context.language);
  return (
    <div class="panel">
      <p>{text.grace}</p>
      <dl>
        <Fact term={text.submitBy}>
          <OwnTimes context={context} instant={lastMinute(graceUntil)} cityId={cityId} />
        </Fact>
      </dl>
    </div>
  );
};

const SendForm = (props: CheckProps) => {
  const { context, holder, draft, signs, filled, agreement } = props;
  const text = journeyWords(context.language).check;
  return (
    <MainForm action={pathTo('send-application', context)}>
      <HolderFields holder={holder} version={draft.version} />
      <input type="hidden" name={wordingField} value={agreement.wording} />
      <Honeypot label={pageWords(context.language).honeypot} />
      <Work signs={signs} />
      <h2>{text.declarations}</h2>
      <AgreedBefore {...props} />
      <Declarations filled={filled} />
      <CopyTick {...props} values={filled.values} />
      <Deadline {...props} />
      <SubmitButton>{draft.sentVersion > 0 ? text.sendChanges : text.send}</SubmitButton>
    </MainForm>
  );
};

const Needed = ({ filled, holder, draft, needed, errors, graceUntil }: CheckProps) =>
  errors.size > 0 ? null : (
    <StillNeeded
      filled={{ ...filled, errors: needed }}
      holder={holder}
      nomination={nominationGap(draft)}
      isGrace={graceUntil !== undefined}
    />
  );

const Parts = (props: CheckProps) => {
  const { context, holder, filled } = props;
  const text = journeyWords(context.language).check;
  return (
    <>
      <Needed {...props} />
      <SentBefore {...props} />
      <p class="lead">{props.draft.sentVersion > 0 ? text.leadOfChanges : text.lead}</p>
      <Unreachable {...props} />
      <CheckAnswers filled={filled} holder={holder} mayChange />
      <CheckNomination {...props} mayChange isLate={props.graceUntil !== undefined} />
      <SendForm {...props} />
    </>
  );
};

/** Everything that was entered, the declarations and the button that sends. */
export const checkPage = (context: PageContext, given: CheckPage): string => {
  const { draft, ticks, errors } = given;
  const text = journeyWords(context.language).check;
  const filled: Filled = {
    values: new Map([...valuesIn(draft), ...ticks]),
    errors,
    context,
  };
  const incomplete = errors.size > 0 ? text.notComplete : undefined;
  return journeyLayout({
    context,
    page: 'check',
    title: text.title,
    errors: formErrors(filled),
    pageError: given.pageError ?? incomplete,
    holder: given.holder,
    form: pathTo('send-application', context),
    children: <Parts {...given} context={context} filled={filled} />,
  });
};

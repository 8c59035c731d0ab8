import { callState } from '#shared/domain/call/call-window.ts';
import { lastMinute } from '#shared/domain/call/instant-text.ts';
import { type Shortening, shorteningWaits } from '#shared/domain/call/shortening.ts';
import { StaffForm } from '#shared/staff/pages/staff-layout.tsx';
import { pageWords, staffWindowWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { TextArea } from '#shared/web/fields/text-area.tsx';
import { TextField } from '#shared/web/fields/text-field.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { decides, whoIn } from '../window-visit.ts';
import { StaffTimes } from './staff-times.tsx';
import { typedMinute } from './typed-minute.ts';
import { fields, shownIn, type WindowPage } from './window-props.ts';

type Pending = WindowPage & Readonly<{ waiting: Shortening }>;

type ActProps = Pending & Readonly<{ route: 'approve-shortening' | 'withdraw-shortening' }>;

const Act = ({ visit, waiting, route }: ActProps) => {
  const text = staffWindowWords(visit.context.language).shorten;
  const isWithdrawal = route === 'withdraw-shortening';
  return (
    <StaffForm visit={visit} route={route} action={pathTo(route, visit.context)}>
      <input type="hidden" name={fields.proposal} value={waiting.id} />
      <SubmitButton isSecond={isWithdrawal} isDangerous={!isWithdrawal}>
        {isWithdrawal ? text.withdraw : text.approve}
      </SubmitButton>
    </StaffForm>
  );
};

/** The proposal that waits: both dates, why, and by when somebody has to agree. */
const Proposal = (props: Pending) => {
  const { visit, waiting, call } = props;
  const { context, member } = visit;
  const { preview, shorten, reason } = staffWindowWords(context.language);
  return (
    <div class="panel">
      <p>{shorten.pending(whoIn(waiting.by, context.language))}</p>
      <dl>
        <Fact term={preview.now}>
          <StaffTimes visit={visit} instant={lastMinute(call.closesAt)} />
        </Fact>
        <Fact term={preview.after}>
          <StaffTimes visit={visit} instant={lastMinute(waiting.closesAt)} />
        </Fact>
        <Fact term={reason} dir="auto">
          {waiting.reason}
        </Fact>
        <Fact term={shorten.waits}>
          <StaffTimes visit={visit} instant={waiting.at + shorteningWaits} />
        </Fact>
      </dl>
      <p>{shorten.follows}</p>
      {member.id === waiting.memberId ? (
        <p>{shorten.own}</p>
      ) : (
        <Act {...props} route="approve-shortening" />
      )}
      <Act {...props} route="withdraw-shortening" />
    </div>
  );
};

const ProposalForm = (page: WindowPage) => {
  const { context } = page.visit;
  const text = staffWindowWords(context.language);
  return (
    <StaffForm
      visit={page.visit}
      route="propose-shortening"
      action={pathTo('propose-shortening', context)}
    >
      <TextField
        {...shownIn(page, fields.shorter)}
        label={text.to(pageWords(context.language).seoul)}
        hint={text.toHint(typedMinute(page.call.closesAt, context.edition.zone))}
        autocomplete="off"
        isVerbatim
      />
      <TextArea
        {...shownIn(page, fields.shorterReason)}
        label={text.reason}
        hint={text.reasonHint}
        isLow
      />
      <SubmitButton isSecond>{text.shorten.propose}</SubmitButton>
    </StaffForm>
  );
};

/** Moves the deadline forward: what waits for a second member, or the form that proposes it. */
export const ShorteningBox = (page: WindowPage) => {
  const { visit, call, proposal, canBeAgreed } = page;
  const text = staffWindowWords(visit.context.language).shorten;
  const state = callState(call, visit.request.receivedAt);
  const isPossible = state === 'announced' || state === 'open';
  if (!isPossible || (!proposal && !decides(visit.member))) return null;
  return (
    <section aria-labelledby="shorten">
      <h2 id="shorten">{text.title}</h2>
      {proposal ? <Proposal {...page} waiting={proposal} /> : <p>{text.lead}</p>}
      {proposal || canBeAgreed ? null : <p>{text.alone}</p>}
      {!proposal && canBeAgreed ? <ProposalForm {...page} /> : null}
    </section>
  );
};

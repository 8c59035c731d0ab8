import fc from 'fast-check';
import { flags } from '#shared/domain/application/flags.ts';
import { languages } from '#shared/domain/call/language.ts';
import { documentKinds } from '#shared/domain/documents/document.ts';
import { endorsementStates } from '#shared/domain/endorsement/endorsement.ts';
import { applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';
import type { MailFacts } from '#shared/domain/mail/facts.ts';
import type { MailKind } from '#shared/domain/mail/mail-kind.ts';

const text = fc.string({ unit: 'grapheme' });
const instant = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const closing = { city: text, cityZone: text, closesAt: maybe(instant) };

const draft = fc.record({
  ...closing,
  reference: text,
  isProved: fc.boolean(),
  quietZone: text,
});

const documents = fc
  .subarray([...documentKinds])
  .chain((kinds) =>
    fc.tuple(
      ...kinds.map((kind) =>
        fc.stringMatching(/^[0-9a-f]{64}$/).map((receivedSha256) => ({ kind, receivedSha256 })),
      ),
    ),
  );

const applicationParts = {
  ...closing,
  reference: text,
  name: text,
  receivedAt: instant,
  lateBySeconds: fc.nat(),
  cityWasFull: fc.boolean(),
  isRevised: fc.boolean(),
  documents,
  at: instant,
};
const application = fc.record(applicationParts);
const question = fc.record({
  ...applicationParts,
  items: fc.array(
    fc.string({ unit: 'grapheme' }).map((line) => line.replaceAll('\n', ' ')),
    { minLength: 1 },
  ),
  answerBy: instant,
});
const endorsement = fc.record({ ...applicationParts, endorser: text, hasReason: fc.boolean() });

const requestParts = {
  ...closing,
  reference: text,
  endorser: text,
  name: text,
  position: text,
  nonce: text,
  endsAt: instant,
  replyBy: fc.option(instant, { nil: undefined }),
  alsoIn: fc.constantFrom(...languages, undefined),
};

const staffParts = {
  reference: text,
  city: text,
  cityIsMatched: fc.boolean(),
  position: text,
  state: fc.constantFrom(...applicationStates),
  receivedAt: instant,
  lateBySeconds: fc.nat(),
  flags: fc.subarray([...flags]),
  endorsement: maybe(fc.constantFrom(...endorsementStates)),
  isRevised: fc.boolean(),
  at: instant,
};
const staff = fc.record(staffParts);

const news = fc.record({
  digest: text,
  opensAt: instant,
  closesAt: instant,
  wasBefore: maybe(instant),
});

/** Whatever the facts of each kind of mail can be. */
export const anyFacts: Readonly<{ [Kind in MailKind]: fc.Arbitrary<MailFacts[Kind]> }> = {
  'draft-begun': draft,
  'draft-reminder': draft,
  'draft-expired': draft,
  code: fc.record({ code: text, challenge: text }),
  'no-application': fc.record({ former: maybe(text) }),
  'late-code': fc.record({ code: text, until: instant }),
  receipt: fc.record({
    ...applicationParts,
    nomination: fc.constantFrom('missing', 'asked', undefined),
  }),
  'staff-notice': fc.record({ ...staffParts, isUnreachable: fc.boolean() }),
  'held-for-city': application,
  'staff-cleared': staff,
  promoted: application,
  'staff-promoted': staff,
  withdrawn: application,
  returned: question,
  'return-reminder': question,
  'staff-answered': staff,
  'duplicate-confirmed': fc.record({ ...applicationParts, counts: maybe(text) }),
  'address-changed': fc.record({ reference: text }),
  'answers-copy': fc.record({ reference: text }),
  'staff-withdrawn': staff,
  'staff-unreached': staff,
  'staff-summary': fc.record({ from: instant, to: instant }),
  'staff-digest': fc.record({ from: instant, to: instant }),
  'staff-sign-in-refused': fc.record({ at: instant }),
  'endorsement-request': fc.record(requestParts),
  'endorsement-reminder': fc.record({ ...requestParts, beforeClosing: maybe(fc.nat()) }),
  endorsed: endorsement,
  'endorsement-refused': endorsement,
  'endorsement-bounced': endorsement,
  'call-opened': fc.record({ at: instant, closesAt: instant }),
  'call-closed': fc.record({
    at: instant,
    closesAt: instant,
    applications: fc.nat(),
    unchecked: fc.nat(),
    cities: fc.nat(),
  }),
  'news-confirm': fc.record({ digest: text, isOn: fc.boolean() }),
  'news-announced': news,
  'news-opened': news,
  'news-extended': news,
};

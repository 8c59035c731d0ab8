import fc from 'fast-check';
import { type AccessRecord, accessWays } from '#shared/domain/access/access.ts';
import type { CodeChallenge } from '#shared/domain/access/access-code.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { flags } from '#shared/domain/application/flags.ts';
import type { Return } from '#shared/domain/application/return.ts';
import { trafficLevels } from '#shared/domain/application/robot-signs.ts';
import { languages } from '#shared/domain/call/language.ts';
import {
  documentKinds,
  fileTypes,
  type StoredDocument,
} from '#shared/domain/documents/document.ts';
import { type Draft, nominations } from '#shared/domain/draft/draft.ts';
import { type Endorsement, endorsementStates } from '#shared/domain/endorsement/endorsement.ts';
import type { Answers } from '#shared/domain/form/application-form.ts';
import { formFields } from '#shared/domain/form/form-fields.ts';
import { applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';

export const text = fc.string({ unit: 'grapheme', maxLength: 30 });
export const instant = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const count = fc.nat(999_999);
export const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
export const reference = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/);
export const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
const anyFlags = fc.subarray([...flags]);
const language = fc.constantFrom(...languages);

const { level, mainArea, english } = formFields;

/** Whatever people answer, as the form has read it. */
export const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  fullName: text,
  nameInOwnScript: text,
  email: text,
  phone: text,
  city: text,
  otherCity: text,
  country: text,
  department: text,
  position: text,
  level: fc.constantFrom(...level.options),
  yearsInService: fc.nat(60),
  mainArea: fc.constantFrom(...mainArea.options),
  workAndProjects: text,
  cityChallenge: text,
  planOnReturn: text,
  earlierEvents: text,
  english: fc.constantFrom(...english.options),
  interviewTimes: text,
  declaresTrue: fc.boolean(),
  agreesToUse: fc.boolean(),
  agreesToPublicList: fc.boolean(),
  wantsNews: fc.boolean(),
});

export const anyDocument: fc.Arbitrary<StoredDocument> = fc.record({
  kind: fc.constantFrom(...documentKinds),
  key: text,
  name: text,
  type: fc.constantFrom(...fileTypes),
  bytes: count,
  receivedSha256: digest,
  storedSha256: digest,
  uploadedAt: instant,
  consent: maybe(fc.record({ wording: text, at: instant })),
  since: count,
});

const anyAnswer = fc.record(
  { at: instant, name: text, reason: text, flags: anyFlags },
  { requiredKeys: ['at', 'name', 'reason'] },
);

export const anyEndorsement: fc.Arbitrary<Endorsement> = fc.record(
  {
    name: text,
    address: text,
    nonce: text,
    linkDigest: digest,
    number: count,
    asks: count,
    state: fc.constantFrom(...endorsementStates),
    requestedAt: instant,
    answer: anyAnswer,
  },
  {
    requiredKeys: [
      ...(['name', 'address', 'nonce', 'linkDigest'] as const),
      ...(['number', 'asks', 'state', 'requestedAt'] as const),
    ],
  },
);

const anyReturn: fc.Arbitrary<Return> = fc.record({
  from: fc.constantFrom(...applicationStates),
  at: instant,
  endsAt: instant,
  items: fc.array(text, { maxLength: 3 }),
  answer: maybe(fc.record({ at: instant, text })),
});

/** An application as it may stand after whatever has happened to it. */
export const anyApplication: fc.Arbitrary<Application> = fc.record({
  reference,
  state: fc.constantFrom(...applicationStates),
  version: count,
  language,
  receivedAt: instant,
  firstReceivedAt: instant,
  lateBySeconds: count,
  answers: anyAnswers,
  cityId: maybe(text),
  cityWasFull: fc.boolean(),
  heldSince: maybe(instant),
  declared: fc.record({ wording: text, at: instant }),
  consented: maybe(fc.record({ wording: text, at: instant })),
  flags: anyFlags,
  cleared: maybe(fc.record({ by: fc.constantFrom('applicant', 'staff'), at: instant })),
  documents: fc.array(anyDocument, { maxLength: 3 }),
  endorsement: maybe(anyEndorsement),
  returns: maybe(fc.array(anyReturn, { minLength: 1, maxLength: 3 })),
  duplicateOf: maybe(reference),
});

const typedNames = Object.keys(formFields);

/** A draft with whatever was typed into it, and left out. */
export const anyDraft: fc.Arbitrary<Draft> = fc.record({
  reference,
  version: count,
  language,
  startedAt: instant,
  savedAt: instant,
  values: fc.dictionary(fc.constantFrom(...typedNames), text),
  saved: fc.record(
    { you: count, 'role-and-city': count, motivation: count, documents: count },
    { requiredKeys: [] },
  ),
  nomination: fc.constantFrom('', ...nominations),
  documents: fc.array(anyDocument, { maxLength: 3 }),
  sentVersion: count,
  toldAddresses: fc.array(digest, { maxLength: 3 }),
  traffic: fc.constantFrom(...trafficLevels),
  flags: anyFlags,
  provedAddress: text,
  accessRound: count,
  keptAccess: text,
});

export const anyAccess: fc.Arbitrary<AccessRecord> = fc.record({
  digest,
  round: count,
  way: maybe(fc.constantFrom(...accessWays)),
  givenAt: maybe(instant),
  browser: text,
  endsAt: fc.nat({ max: 4_000_000_000 }).map((seconds) => seconds * 1000),
});

/** A code that has opened nothing yet, as it is written when it is asked for. */
export const anyChallenge: fc.Arbitrary<CodeChallenge> = fc.record({
  reference: maybe(reference),
  address: maybe(digest),
  others: fc.array(digest, { maxLength: 3 }),
  codeDigest: digest,
  isOfAddress: fc.boolean(),
  tries: fc.nat(5),
  expiresAt: fc.nat({ max: 4_000_000_000_000 }),
});

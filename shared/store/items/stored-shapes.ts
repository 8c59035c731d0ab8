import type { Clearance } from '#shared/domain/application/application.ts';
import { type Flag, flags } from '#shared/domain/application/flags.ts';
import type { Return } from '#shared/domain/application/return.ts';
import type { LateAdmission } from '#shared/domain/call/late-code.ts';
import {
  documentKinds,
  fileTypes,
  type StoredDocument,
} from '#shared/domain/documents/document.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { type Endorsement, endorsementStates } from '#shared/domain/endorsement/endorsement.ts';
import type { Answers } from '#shared/domain/form/application-form.ts';
import { type Field, formFields } from '#shared/domain/form/form-fields.ts';
import { applicationStates } from '#shared/domain/lifecycle/lifecycle.ts';
import {
  type Is,
  isBoolean,
  isListOf,
  isNumber,
  isObject,
  isOneOf,
  isOrNone,
  isShape,
  isText,
} from '#shared/domain/shape.ts';
import type { Item } from '../engine/item.ts';
import { jsonIn, unreadable } from '../engine/stored-json.ts';

export const isFlags: Is<readonly Flag[]> = isListOf(isOneOf(flags));

/** Whether each field of the form has an answer; one of a list may be none that the form still offers. */
export const isAnswers: Is<Answers> = (value): value is Answers =>
  isObject(value) &&
  Object.entries<Field>(formFields).every(([name, { kind }]) => {
    if (kind === 'tick') return isBoolean(value[name]);
    return kind === 'number' ? isNumber(value[name]) : isText(value[name]);
  });

/**
 * Fields that rows of earlier releases lack, with the answer that stands for them there. A field that
 * joins the form joins this list as well: without it no application of before could be read.
 */
const answersOfBefore: Partial<Answers> = {};

/** The answers that a row holds. Throws, naming the row, where one is missing or something else. */
export const answersIn = (item: Item, lacking: Partial<Answers> = answersOfBefore): Answers => {
  const answers = { ...lacking, ...jsonIn(item, 'answers', isObject) };
  if (isAnswers(answers)) return answers;
  throw unreadable(item, 'answers');
};

/** Which wording was shown, and when its box was ticked. */
export const isConsent = isShape<Readonly<{ wording: string; at: number }>>({
  wording: isText,
  at: isNumber,
});

export const isClearance: Is<Clearance> = isShape({
  by: isOneOf(['applicant', 'staff']),
  at: isNumber,
});

export const isDocuments: Is<readonly StoredDocument[]> = isListOf(
  isShape<StoredDocument>({
    kind: isOneOf(documentKinds),
    key: isText,
    name: isText,
    type: isOneOf(fileTypes),
    bytes: isNumber,
    receivedSha256: isText,
    storedSha256: isText,
    uploadedAt: isNumber,
    consent: isOrNone(isConsent),
    since: isNumber,
  }),
);

export const isEndorsement: Is<Endorsement> = isShape({
  name: isText,
  address: isText,
  nonce: isText,
  linkDigest: isText,
  number: isNumber,
  asks: isNumber,
  state: isOneOf(endorsementStates),
  requestedAt: isNumber,
  answer: isOrNone(
    isShape<NonNullable<Endorsement['answer']>>({
      at: isNumber,
      name: isText,
      position: isOrNone(isText),
      reason: isText,
      flags: isOrNone(isFlags),
    }),
  ),
});

export const isLateAdmission: Is<LateAdmission> = isShape({
  digest: isText,
  address: isText,
  until: isNumber,
});

export const isReturns: Is<readonly Return[]> = isListOf(
  isShape<Return>({
    from: isOneOf(applicationStates),
    at: isNumber,
    endsAt: isNumber,
    items: isListOf(isText),
    answer: isOrNone(isShape<NonNullable<Return['answer']>>({ at: isNumber, text: isText })),
  }),
);

export const isSaved: Is<Draft['saved']> = isShape({
  you: isOrNone(isNumber),
  'role-and-city': isOrNone(isNumber),
  motivation: isOrNone(isNumber),
  documents: isOrNone(isNumber),
});

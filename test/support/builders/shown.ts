import type { Holder } from '#shared/applicant/pages/journey.tsx';
import { plannedCall } from '#shared/domain/call/call-window.ts';
import type { Language } from '#shared/domain/call/language.ts';
import { documentKinds, type StoredDocument } from '#shared/domain/documents/document.ts';
import {
  type FieldError,
  type FieldName,
  type FormKey,
  type FormValues,
  formFields,
  partnerBox,
} from '#shared/domain/form/form-fields.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { loadEdition } from '../../../infra/editions/load-edition.ts';
import { formValues } from './builders.ts';

/** One page in one state, in any language, the pseudo-locales included. */
export type ShownPage = Readonly<{ name: string; html: (language: string) => string }>;

export const shownEdition = loadEdition('2017-seoul');
/** One that says all that an edition can. */
export const shownFullEdition = loadEdition('rehearsal');
export const shownCall = plannedCall(shownEdition);

/** What stands on the pages as somebody typed it, or as it is made for one of them. */
export const shownReference = 'K7M2Q9XD';
export const shownValues: FormValues = formValues();

/** The same with addresses that look mistyped. */
export const shownMistyped: FormValues = formValues({
  email: 'grace.nakato@gmial.com',
  superiorName: 'Sarah Kato',
  superiorAddress: 'sarah.kato@outlok.com',
});
/** The fields of every form of the site that a person fills in. */
export const shownPosted: FormValues = new Map([
  ...shownValues,
  ['nomination', 'endorsement'],
  ['superiorName', 'Sarah Namukasa'],
  ['superiorAddress', 'sarah@kcca.go.ug'],
  ['verdict', 'refuse'],
  ['answeredAs', 'Sarah Namukasa'],
  ['answeredPosition', 'Director of Administration'],
  ['reason', shownValues.get('planOnReturn') ?? ''],
  ['consent', 'yes'],
]);

/** The frame of a page at `path`, without the language: none for the answer to a form. */
export const shownContext = (language: string, path?: string): PageContext => ({
  edition: shownEdition,
  // The pages ask the catalogues by name alone, where the tests have more than the site.
  language: language as Language,
  rehearsalClock: undefined,
  path: path === undefined ? undefined : `/${language}${path}`,
});

/** The boxes of the edition's partners. */
export const shownBoxes: readonly FormKey[] = shownEdition.partners.map((_, index) =>
  partnerBox(index),
);

/** Of the errors that a field can have, the one that says most. */
export const longestFault = (name: FieldName): FieldError => {
  const { kind } = formFields[name];
  if (kind === 'number') return 'out-of-range';
  if (kind === 'email') return 'not-an-address';
  if (kind === 'line' || kind === 'paragraphs') return 'too-long';
  return kind === 'tick' ? 'missing' : 'not-an-option';
};

/** Who has begun the application, in a browser that keeps cookies or in one that keeps none. */
export const shownHolder = (byCookie = true): Holder => ({
  session: { reference: shownReference, token: 'a'.repeat(43), byCookie },
  proof: 'proof',
});

/** One document of each kind, of which the photo was made anew. */
export const shownDocuments = documentKinds.map(
  (kind): StoredDocument => ({
    kind,
    key: `applications/${shownReference}/${kind}/1`,
    name: 'राम बहादुर थापा',
    type: 'application/pdf',
    bytes: 1_234_567,
    receivedSha256: '1'.repeat(64),
    storedSha256: (kind === 'headshot' ? '2' : '1').repeat(64),
    uploadedAt: shownCall.closesAt - 1,
    since: 2,
  }),
);

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  accessDigest,
  accessField,
  accessOf,
  proofField,
  proofOf,
  type Session,
  sessionCookieName,
  versionField,
} from '#shared/applicant/session.ts';
import { planStart } from '#shared/domain/acts/start.ts';
import { referenceOf } from '#shared/domain/application/reference.ts';
import { plannedCall } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { type Draft, newDraft, savePage } from '#shared/domain/draft/draft.ts';
import { fieldPages, fieldsOf } from '#shared/domain/form/form-fields.ts';
import { addressDigest } from '#shared/runtime/naming/address-digest.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { stampField } from '../../../functions/applicants/parts/fields/work.tsx';
import { issueStamp } from '../../../functions/applicants/parts/form-ticket.ts';
import type { Fetch } from '../world/in-process.ts';
import { browserHeaders } from '../world/web.ts';
import { random, secret } from '../world/world.ts';
import { formValues } from './builders.ts';

/** Somebody with a draft, in a browser that keeps no cookies. */
export type Person = Readonly<{ session: Session; values: ReadonlyMap<string, string> }>;

const site = 'https://call.example';
/** When they were shown the Check page: people read it. */
const longAgo = Date.parse('2018-01-01T00:00Z');
const aMinute = 60_000;
const declarations = /^(declaresTrue|agreesToUse|givenToPartner\d+|agreesToPublicList|wantsNews)$/;

const ticked = (values: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...values].filter(([name, value]) => declarations.test(name) && value !== ''));

/** Posts a form of this site, as its own page does. */
export const postTo = (
  by: Fetch,
  path: string,
  fields: Iterable<readonly [string, string]>,
): Promise<Response> =>
  by(new URL(path, site), {
    method: 'POST',
    headers: browserHeaders,
    body: new URLSearchParams([...fields].map(([name, value]): [string, string] => [name, value])),
  });

/** What their browser sends back with each request. */
export const cookieOf = ({ session }: Person): string =>
  `${sessionCookieName}=${accessOf(session)}`;

/** The hidden fields of a form that was made for the person from a version of the draft. */
export const hidden = ({ session }: Person, version?: number): [string, string][] => [
  [accessField, accessOf(session)],
  [proofField, proofOf(secret, session)],
  ...(version === undefined ? [] : [[versionField, String(version)] satisfies [string, string]]),
];

export const savePageOf = (
  by: Fetch,
  person: Person,
  { page, version, changes = {} }: PageOfPerson,
): Promise<Response> => {
  const values = new Map([...person.values, ...Object.entries(changes)]);
  const fields = fieldsOf(page).map(([name]) => [name, values.get(name) ?? ''] as const);
  return postTo(by, `/en/apply/${page}`, [...hidden(person, version), ...fields]);
};
type PageOfPerson = Readonly<{
  page: (typeof fieldPages)[number];
  version: number;
  changes?: Readonly<Record<string, string>>;
}>;

export const sendOf = (by: Fetch, person: Person, version: number): Promise<Response> =>
  postTo(by, '/en/apply/check', [
    ...hidden(person, version),
    [stampField, issueStamp(secret, person.session.reference, longAgo)],
    ...ticked(person.values),
  ]);

export const withdrawOf = (by: Fetch, person: Person): Promise<Response> =>
  postTo(by, '/en/application/withdraw', [...hidden(person), ['withdraws', 'yes']]);

/** The version of a draft in which every page was saved once. */
export const wholeDraft = 1 + fieldPages.length;

const newSession = (): Session => ({
  reference: referenceOf(random(8)),
  token: Buffer.from(random(32)).toString('base64url'),
  byCookie: false,
});

type Parts = Readonly<{
  client: DynamoDBClient;
  table: string;
  edition: Edition;
  now: () => number;
}>;

type Begun = Readonly<{
  isFilled?: boolean;
  /** Whether a code of the address opened it last. */
  isProved?: boolean;
  session?: Session;
}>;

/** Lets people begin without the pages in between: what they typed is saved. */
export const peopleOf = ({ client, table, edition, now }: Parts) => {
  const commit = commitStore(client, table, edition);

  const filled = (draft: Draft, values: ReadonlyMap<string, string>): Draft =>
    fieldPages.reduce((read, page) => {
      const form = new Map(fieldsOf(page).map(([name]) => [name, values.get(name) ?? '']));
      const save = {
        page,
        values: form,
        basedOn: read.version,
        language: 'en',
        now: now(),
      } as const;
      const next = savePage(read, save);
      if (!next.ok) throw new Error(`${page} could not be filled in`);
      return next.value;
    }, draft);

  return {
    /** Somebody whose draft stands in the table; empty, or with every page saved. */
    begun: async (
      changes: Readonly<Record<string, string>> = {},
      { isFilled = true, isProved = false, session = newSession() }: Begun = {},
    ): Promise<Person> => {
      const { reference } = session;
      const values = formValues(changes);
      const empty = newDraft({
        reference,
        language: 'en',
        startedAt: now() - 10 * aMinute,
        now: now(),
      });
      const typed = isFilled ? filled(empty, values) : empty;
      const provedAddress = isProved ? addressDigest(values.get('email') ?? '') : undefined;
      const draft = { ...typed, ...(provedAddress !== undefined && { provedAddress }) };
      const digest = accessDigest(session);
      const begun = planStart({ draft, call: plannedCall(edition), digest, browser: '' });
      const started = await commit(begun);
      if (!started.ok) throw new Error('the draft could not be begun');
      return { session, values };
    },
  };
};

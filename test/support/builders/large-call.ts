import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Application } from '#shared/domain/application/application.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { draftEndsAt, newDraft } from '#shared/domain/draft/draft.ts';
import { mailboxOf } from '#shared/domain/news/news.ts';
import { digest } from '#shared/runtime/digest.ts';
import { sideBySide } from '#shared/runtime/side-by-side.ts';
import { expiring, type Item, keyItem, keys, n, s } from '#shared/store/engine/item.ts';
import { accessItem } from '#shared/store/items/access-item.ts';
import { applicationItem, auditItem } from '#shared/store/items/application-item.ts';
import { draftItem } from '#shared/store/items/draft-item.ts';
import { queueMail } from '#shared/store/items/mails/mail-item.ts';
import { dueIndex } from '#shared/store/table.ts';
import { answers } from './builders.ts';
import { asPlanned, firstSending } from './planned.ts';

/** How large a call is. */
export type Size = Readonly<{ applications: number; drafts: number }>;

const referenceOf = (kind: 'A' | 'D', index: number): string =>
  `${kind}${String(index).padStart(7, '0')}`;

const emailOf = (reference: string): string => `${reference.toLowerCase()}@city.gov`;

/** The rows of a submission, its mails all delivered. */
const rowsOf = (
  table: string,
  { application, audit, mails }: ReturnType<typeof firstSending>,
): readonly Item[] => {
  const { reference } = application;
  const delivered = mails.flatMap((mail): Item[] => {
    const {
      [dueIndex.partition]: _,
      [dueIndex.sort]: __,
      ...item
    } = queueMail(table, mail).Put?.Item ?? {};
    return [{ ...item, state: s('delivered') }];
  });
  return [
    applicationItem(application),
    auditItem(reference, audit),
    { ...keyItem(keys.form(digest(`form ${reference}`))), reference: s(reference) },
    { ...keyItem(keys.person(digest(`person ${reference}`))), reference: s(reference) },
    ...delivered,
  ];
};

const applicationRows = (table: string, edition: Edition, count: number): readonly Item[] => {
  const said = answers({ city: 'kampala', wantsNews: 'yes' });
  return Array.from({ length: count }, (_, index) => {
    const reference = referenceOf('A', index);
    const of: Application['answers'] = { ...said, email: emailOf(reference) };
    const plan = firstSending({
      call: asPlanned(edition),
      answers: of,
      reference,
      language: 'en',
      receivedAt: edition.opensAt + index,
      lateBySeconds: 0,
      wording: '',
      flags: [],
      seen: { appliedBefore: false, placesTaken: 0 },
    });
    return rowsOf(table, plan);
  }).flat();
};

const draftRows = (edition: Edition, count: number): readonly Item[] => {
  const endsAt = draftEndsAt(edition);
  return Array.from({ length: count }, (_, index): Item[] => {
    const reference = referenceOf('D', index);
    const begun = {
      reference,
      language: 'en',
      startedAt: edition.opensAt,
      now: edition.opensAt,
    } as const;
    const email = emailOf(reference);
    return [
      draftItem({ ...newDraft(begun), version: 2, values: { email, city: 'kampala' } }, endsAt),
      accessItem({
        reference,
        digest: digest(reference),
        round: 0,
        way: 'start',
        givenAt: edition.opensAt,
        browser: '',
        endsAt,
      }),
      { ...keyItem(keys.address(digest(mailboxOf(email)), reference)), ...expiring(endsAt) },
    ];
  }).flat();
};

const batches = (items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / 25) }, (_, at) =>
    items.slice(at * 25, (at + 1) * 25),
  );

/** Writes rows as they are, whatever stands under their keys. */
export const writeRows = async (
  client: DynamoDBClient,
  table: string,
  items: readonly Item[],
): Promise<void> => {
  await sideBySide(batches(items), async (some) => {
    let requests = some.map((Item) => ({ PutRequest: { Item } }));
    while (requests.length > 0) {
      const { UnprocessedItems = {} } = await client.send(
        new BatchWriteItemCommand({ RequestItems: { [table]: requests } }),
      );
      const left = UnprocessedItems[table] ?? [];
      requests = left.flatMap(({ PutRequest }) =>
        PutRequest?.Item ? [{ PutRequest: { Item: PutRequest.Item } }] : [],
      );
    }
  });
};

/** Fills a table with a call, as if it had come to this over weeks. */
export const fillTable = async (
  client: DynamoDBClient,
  table: string,
  edition: Edition,
  { applications, drafts }: Size,
): Promise<void> => {
  const places = { ...keyItem(keys.places('kampala')), taken: n(applications) };
  const items = [
    ...(applications > 0 ? [places] : []),
    ...applicationRows(table, edition, applications),
    ...draftRows(edition, drafts),
  ];
  await writeRows(client, table, items);
};

/** A client that counts its requests, and fails after `most` of them, as a function does that is ended. */
export const countingClient = (endpoint: string, most = Number.POSITIVE_INFINITY) => {
  const client = new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'LOCAL', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  let requests = 0;
  client.middlewareStack.add(
    (next) => async (given) => {
      requests += 1;
      if (requests > most) throw new Error('the function was ended');
      return next(given);
    },
    { step: 'initialize' },
  );
  return { client, requests: () => requests };
};

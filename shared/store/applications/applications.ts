import {
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import type { Submission } from '#shared/domain/acts/submission.ts';
import type { Application, ChangeSet } from '#shared/domain/application/application.ts';
import {
  type DuplicateKeyMove,
  isCarriedByOthers,
} from '#shared/domain/application/duplicate-keys.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { StoredDocument } from '#shared/domain/documents/document.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { allows } from '#shared/domain/lifecycle/lifecycle.ts';
import { unreachedIn } from '#shared/domain/mail/unreached-address.ts';
import type { Result } from '#shared/domain/result.ts';
import { callRecord } from '../call/calls.ts';
import { batchGet } from '../engine/batch-get.ts';
import { type Item, type Key, keyItem, keys, n, numberIn, s, stringIn } from '../engine/item.ts';
import { type Counted, counterKey, type Limit, limitWrite } from '../engine/rate-limits.ts';
import { type Refusal, writeTogether } from '../engine/transaction.ts';
import {
  applicationItem,
  auditItem,
  changeWrites,
  putNew,
  queueWrites,
  readApplication,
} from '../items/application-item.ts';
import { accessHolds, type DraftMark, markSent } from '../items/draft-item.ts';
import { linkWrites } from '../items/endorsement-item.ts';
import { queueMail } from '../items/mail-item.ts';
import { carriersIn, duplicateKeyWrite } from '../items/person-item.ts';
import { placeWrite } from '../items/place-item.ts';
import { readUnreached } from './unreached-addresses.ts';

/** What identifies a submission: digests of the form's hidden key, of its answers, of the person. */
export type Fingerprint = Readonly<{
  form: string;
  answers: string;
  duplicateKeys: readonly string[];
  /** Those of the version before, where there is one. */
  former?: readonly string[];
  cityId: string | undefined;
  /** The reference, where it is known before the application is sent. */
  own?: string;
  /** The count of the line that it came from, where it is counted with the application. */
  line?: Counted | undefined;
  /** The count of those that say the same, and who says it here. */
  words?: Counted & Readonly<{ by: string }>;
}>;

/** What is stored already of a form, a person and a city, and the call as it stands. */
export type Standing = Readonly<{
  call: CallRecord;
  sentBefore: Readonly<{ reference: string; answers: string }> | undefined;
  /** Of each likeness, the references of the applications that carry it. */
  carriers: Carriers;
  /** Whether another application carries one of them. */
  ofOthers: boolean;
  placesTaken: number;
  /** How many came from the line before. */
  fromLine: number;
  /** How many said the same before. */
  withWords: number;
  /** Whether it was another who said it first. */
  wordsOfAnother: boolean;
}>;

export type Carriers = Readonly<Record<string, readonly string[]>>;

/** How others, and its applicant by the address, find an application. */
export type Naming = Readonly<{
  duplicateKeys: readonly DuplicateKeyMove[];
  /** The digest of its address, where no likeness leads there: the way back does. */
  address?: string | undefined;
  /** The digest of the address that it had before, where it has another now. */
  formerAddress?: string | undefined;
}>;

/** What a receipt shows. None of it is personal: a reference may be read over a shoulder. */
export type Receipt = Pick<
  Application,
  'reference' | 'cityWasFull' | 'receivedAt' | 'lateBySeconds'
> &
  Readonly<{
    documents: readonly Pick<StoredDocument, 'kind' | 'receivedSha256'>[];
    /** Whether a mail to the address that stands in it came back, and it can still be changed. */
    isUnreached: boolean;
  }>;

export type Applications = ReturnType<typeof applicationStore>;

export const applicationStore = (client: DynamoDBClient, table: string, edition: Edition) => {
  const namingWrites = (
    { duplicateKeys = [], address, formerAddress }: Partial<Naming>,
    { reference, receivedAt }: Application,
  ): TransactWriteItem[] => [
    ...duplicateKeys.map((move) => duplicateKeyWrite(table, move)),
    ...[
      address === undefined ? undefined : keys.address(address, reference),
      formerAddress === undefined ? undefined : keys.former(formerAddress, reference),
    ].flatMap((key) =>
      key ? [{ Put: { TableName: table, Item: { ...keyItem(key), savedAt: n(receivedAt) } } }] : [],
    ),
  ];

  const carriersOf = (
    duplicateKeys: readonly string[],
    found: (key: Key) => Item | undefined,
  ): Carriers =>
    Object.fromEntries(duplicateKeys.map((one) => [one, carriersIn(found(keys.person(one)))]));

  return {
    /** Reads, strongly consistent and in one request, all that a submission is planned on. */
    standing: async (fingerprint: Fingerprint): Promise<Standing> => {
      const duplicateKeys = [
        ...new Set([...fingerprint.duplicateKeys, ...(fingerprint.former ?? [])]),
      ];
      const wanted = [
        keys.call,
        keys.form(fingerprint.form),
        ...duplicateKeys.map(keys.person),
        ...(fingerprint.cityId === undefined ? [] : [keys.places(fingerprint.cityId)]),
        ...[fingerprint.line, fingerprint.words].flatMap((one) => (one ? [counterKey(one)] : [])),
      ];
      const found = await batchGet(client, table, wanted);
      const form = found(keys.form(fingerprint.form));
      const carriers = carriersOf(duplicateKeys, found);
      const words = fingerprint.words && found(counterKey(fingerprint.words));
      const timesIn = (one: Counted | undefined): number =>
        (one && numberIn(found(counterKey(one)), 'times')) ?? 0;
      return {
        call: callRecord(edition, found(keys.call)),
        sentBefore: form && {
          reference: stringIn(form, 'reference'),
          answers: stringIn(form, 'answers'),
        },
        carriers,
        ofOthers: isCarriedByOthers(carriers, fingerprint.duplicateKeys, fingerprint.own),
        placesTaken:
          fingerprint.cityId === undefined
            ? 0
            : (numberIn(found(keys.places(fingerprint.cityId)), 'taken') ?? 0),
        fromLine: timesIn(fingerprint.line),
        withWords: timesIn(fingerprint.words),
        wordsOfAnother: words !== undefined && stringIn(words, 'firstBy') !== fingerprint.words?.by,
      };
    },

    /**
     * Stores a new application with its mails, audit row and city place, all or nothing. Refused
     * when the form was sent meanwhile, the person applied meanwhile, or the places have changed;
     * `limited` when only a limit stood in the way.
     */
    submit: (
      { application, audit, mails, place }: Submission,
      fingerprint: Fingerprint,
      naming: Naming,
      draft?: DraftMark,
      limits: readonly Limit[] = [],
    ): Promise<Result<undefined, Refusal>> => {
      const { reference } = application;
      const move = place && ({ ...place, kind: place.takes ? 'take' : 'queue' } as const);
      return writeTogether(client, [
        putNew(table, applicationItem(application)),
        putNew(table, {
          ...keyItem(keys.form(fingerprint.form)),
          reference: s(reference),
          answers: s(fingerprint.answers),
        }),
        ...namingWrites(naming, application),
        ...(move ? [placeWrite(table, move)] : []),
        ...queueWrites(table, undefined, application),
        putNew(table, auditItem(reference, audit)),
        ...mails.map((mail) => queueMail(table, mail)),
        ...(draft ? [markSent(table, draft)] : []),
        ...linkWrites(table, undefined, application, edition.archivesAt),
        ...limits.map((limit) => limitWrite(table, limit)),
      ]);
    },

    /**
     * Writes changes of stored applications with all that follows from them, or nothing; by `also`
     * the first of them is found from now on. Where it was sent anew from a `draft`, the version
     * before it is kept. Refused when one of them, a city or the draft changed meanwhile, or accesses
     * to the draft `heldBy` the browser were ended.
     */
    change: (
      { changes, moves }: ChangeSet,
      { draft, ...also }: Partial<Naming> & Readonly<{ draft?: DraftMark }> = {},
      limits: readonly Limit[] = [],
      heldBy?: Pick<Draft, 'reference' | 'accessRound'>,
    ): Promise<Result<undefined, Refusal>> =>
      writeTogether(client, [
        ...changes.flatMap((change, index) => [
          ...changeWrites(table, change, draft !== undefined && index === 0),
          ...linkWrites(table, change.before, change.after, edition.archivesAt),
        ]),
        ...moves.map((move) => placeWrite(table, move)),
        ...(changes[0] ? namingWrites(also, changes[0].after) : []),
        ...(draft ? [markSent(table, draft)] : []),
        ...(heldBy ? [accessHolds(table, heldBy)] : []),
        ...limits.map((limit) => limitWrite(table, limit)),
      ]),

    /** Who carries each of the likenesses, strongly consistent and in one request. */
    carriers: async (duplicateKeys: readonly string[]): Promise<Carriers> =>
      carriersOf(duplicateKeys, await batchGet(client, table, duplicateKeys.map(keys.person))),

    /**
     * Who has waited longest for a place of the city, strongly consistent. Undefined, too, when that
     * one has just left: what is planned for an empty queue is refused while others wait in it.
     */
    nextInQueue: async (cityId: string): Promise<Application | undefined> => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :city AND begins_with(sk, :held)',
          ExpressionAttributeValues: { ':city': s(keys.places(cityId).pk), ':held': s('HELD#') },
          ConsistentRead: true,
          Limit: 1,
        }),
      );
      const reference = stringIn(Items[0], 'sk').split('#')[2];
      if (!reference) return undefined;
      const { Item: item } = await client.send(
        new GetItemCommand({
          TableName: table,
          Key: keyItem(keys.application(reference)),
          ConsistentRead: true,
        }),
      );
      const next = item && readApplication(item);
      return next?.state === 'held-for-city' && next.cityId === cityId ? next : undefined;
    },

    /** What the receipt of an application shows; undefined when there is none. */
    receipt: async (reference: string): Promise<Receipt | undefined> => {
      const [key, unreached] = [keys.application(reference), keys.unreached(reference)];
      const found = await batchGet(client, table, [key, unreached]);
      const item = found(key);
      if (!item) return undefined;
      const application = readApplication(item);
      const { cityWasFull, receivedAt, lateBySeconds, documents, answers, state } = application;
      const cameBack = readUnreached(found(unreached));
      return {
        reference,
        cityWasFull,
        receivedAt,
        lateBySeconds,
        documents: documents.map(({ kind, receivedSha256 }) => ({ kind, receivedSha256 })),
        isUnreached: allows('revise', state) && unreachedIn(cameBack, answers.email) !== undefined,
      };
    },
  };
};

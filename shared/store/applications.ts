import {
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import type { Application } from '#shared/domain/application.ts';
import type { CallRecord } from '#shared/domain/call-window.ts';
import type { Edition } from '#shared/domain/edition.ts';
import type { Result } from '#shared/domain/result.ts';
import type { PlaceClaim, Submission } from '#shared/domain/submission.ts';
import { callRecord } from './calls.ts';
import { type Item, json, keyItem, keys, n, numberIn, s, stringIn } from './item.ts';
import { queueMail } from './mail-item.ts';
import { type Refusal, writeTogether } from './transaction.ts';

/** What identifies a submission: digests of the form's hidden key, of its answers, of the person. */
export type Fingerprint = Readonly<{
  form: string;
  answers: string;
  likenesses: readonly string[];
  cityId: string | undefined;
}>;

/** What is stored already of a form, a person and a city, and the call as it stands. */
export type Standing = Readonly<{
  call: CallRecord;
  sentBefore: Readonly<{ reference: string; answers: string }> | undefined;
  /** Those of the likenesses that another application has. */
  knownLikenesses: readonly string[];
  placesTaken: number;
}>;

/** What a receipt shows. None of it is personal: a reference may be read over a shoulder. */
export type Receipt = Pick<
  Application,
  'reference' | 'cityWasFull' | 'receivedAt' | 'lateBySeconds'
>;

const take = (table: string, { cityId, quota, takes }: PlaceClaim): TransactWriteItem => {
  const at = { TableName: table, Key: keyItem(keys.places(cityId)) };
  if (!takes)
    return {
      ConditionCheck: {
        ...at,
        ConditionExpression: 'taken >= :quota',
        ExpressionAttributeValues: { ':quota': n(quota) },
      },
    };
  return {
    Update: {
      ...at,
      UpdateExpression: 'ADD taken :one',
      ConditionExpression: 'attribute_not_exists(taken) OR taken < :quota',
      ExpressionAttributeValues: { ':one': n(1), ':quota': n(quota) },
    },
  };
};

const applicationItem = (application: Application): Item => ({
  ...keyItem(keys.application(application.reference)),
  reference: s(application.reference),
  state: s(application.state),
  version: n(application.version),
  language: s(application.language),
  receivedAt: n(application.receivedAt),
  lateBySeconds: n(application.lateBySeconds),
  answers: json(application.answers),
  ...(application.cityId === undefined ? {} : { cityId: s(application.cityId) }),
  cityWasFull: { BOOL: application.cityWasFull },
  declared: json(application.declared),
  flags: json(application.flags),
});

export type Applications = ReturnType<typeof applicationStore>;

export const applicationStore = (client: DynamoDBClient, table: string, edition: Edition) => {
  const putNew = (item: Item): TransactWriteItem => ({
    Put: { TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
  });

  return {
    /** Reads, strongly consistent and in one request, all that a submission is planned on. */
    standing: async (print: Fingerprint): Promise<Standing> => {
      const wanted = [
        keys.call,
        keys.form(print.form),
        ...print.likenesses.map(keys.person),
        ...(print.cityId === undefined ? [] : [keys.places(print.cityId)]),
      ];
      const found = new Map<string, Item>();
      let unread = wanted.map(keyItem);
      for (let round = 0; unread.length > 0; round += 1) {
        if (round === 5) throw new Error('DynamoDB left keys of a BatchGetItem unread five times');
        const answer = await client.send(
          new BatchGetItemCommand({
            RequestItems: { [table]: { Keys: unread, ConsistentRead: true } },
          }),
        );
        for (const item of answer.Responses?.[table] ?? []) found.set(stringIn(item, 'pk'), item);
        unread = (answer.UnprocessedKeys?.[table]?.Keys ?? []).map((key) =>
          keyItem({ pk: stringIn(key, 'pk'), sk: stringIn(key, 'sk') }),
        );
      }
      const form = found.get(keys.form(print.form).pk);
      return {
        call: callRecord(edition, found.get(keys.call.pk)),
        sentBefore: form && {
          reference: stringIn(form, 'reference'),
          answers: stringIn(form, 'answers'),
        },
        knownLikenesses: print.likenesses.filter((one) => found.has(keys.person(one).pk)),
        placesTaken:
          print.cityId === undefined
            ? 0
            : (numberIn(found.get(keys.places(print.cityId).pk), 'taken') ?? 0),
      };
    },

    /**
     * Stores a new application with its mails, audit row and city place, all or nothing. Refused
     * when the form was sent meanwhile, the person applied meanwhile, or the places have changed.
     */
    submit: (
      { application, audit, mails, place }: Submission,
      print: Fingerprint,
      newLikenesses: readonly string[],
    ): Promise<Result<undefined, Refusal>> => {
      const { reference } = application;
      return writeTogether(client, [
        putNew(applicationItem(application)),
        putNew({
          ...keyItem(keys.form(print.form)),
          reference: s(reference),
          answers: s(print.answers),
        }),
        ...newLikenesses.map((one) =>
          putNew({ ...keyItem(keys.person(one)), reference: s(reference) }),
        ),
        ...(place ? [take(table, place)] : []),
        putNew({
          ...keyItem(keys.audit(reference, audit.version)),
          by: s(audit.by),
          at: n(audit.at),
          transition: s(audit.transition),
          from: s(audit.from),
          to: s(audit.to),
        }),
        ...mails.map((mail) => queueMail(table, mail)),
      ]);
    },

    /** What the receipt of an application shows; undefined when there is none. */
    receipt: async (reference: string): Promise<Receipt | undefined> => {
      const { Item: item } = await client.send(
        new GetItemCommand({
          TableName: table,
          Key: keyItem(keys.application(reference)),
          ConsistentRead: true,
          ProjectionExpression: 'cityWasFull, receivedAt, lateBySeconds',
        }),
      );
      if (!item) return undefined;
      return {
        reference,
        cityWasFull: item['cityWasFull']?.BOOL ?? false,
        receivedAt: numberIn(item, 'receivedAt') ?? 0,
        lateBySeconds: numberIn(item, 'lateBySeconds') ?? 0,
      };
    },
  };
};

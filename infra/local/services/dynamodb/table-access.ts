import { z } from 'zod';
import type { ServiceRequest } from '../../faults/faulty-service.ts';
import type { Access } from '../../rights/policy.ts';

/** A table of the stack: which attribute is the partition of its rows, and of each index. */
export type KnownTable = Readonly<{
  partition: string;
  indexes: Readonly<Record<string, string>>;
}>;

type Settings = Readonly<{
  /** `arn:aws:dynamodb:<region>:<account>:table/` */
  arnPrefix: string;
  tables: Readonly<Record<string, KnownTable>>;
}>;

const Value = z.looseObject({ S: z.string().optional(), N: z.string().optional() });
const Row = z.record(z.string(), Value);
type Row = z.infer<typeof Row>;

const Part = z.looseObject({ TableName: z.string(), Key: Row.optional(), Item: Row.optional() });
const Parts = z.array(z.record(z.string(), Part));
const Batch = z.union([
  z.looseObject({ Keys: z.array(Row) }).transform(({ Keys }) => Keys),
  z
    .array(z.record(z.string(), z.looseObject({ Key: Row.optional(), Item: Row.optional() })))
    .transform((writes) =>
      writes.flatMap((write) => Object.values(write).map(({ Key, Item }) => Key ?? Item ?? {})),
    ),
]);
const Asked = z.looseObject({
  TableName: z.string().optional(),
  IndexName: z.string().optional(),
  Key: Row.optional(),
  Item: Row.optional(),
  KeyConditionExpression: z.string().optional(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).default({}),
  ExpressionAttributeValues: Row.default({}),
  RequestItems: z.record(z.string(), Batch).optional(),
  TransactItems: Parts.optional(),
});
type Asked = z.infer<typeof Asked>;

/** What stands where a key cannot be read: no policy allows it. */
const unread = '(no key)';

const textOf = (value: z.infer<typeof Value> | undefined): string => value?.S ?? value?.N ?? unread;

/** The partition that a query names: `pk = :pk`, with or without names in place of attributes. */
const queried = (asked: Asked, partition: string): string => {
  const { KeyConditionExpression = '', ExpressionAttributeNames: names } = asked;
  for (const [, name = '', value = ''] of KeyConditionExpression.matchAll(/([#\w]+)\s*=\s*(:\w+)/g))
    if ((names[name] ?? name) === partition) return textOf(asked.ExpressionAttributeValues[value]);
  return unread;
};

const partActions: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/** DynamoDB's own name of what is called, from the head of the request. */
export const tableAction = ({ headers }: Pick<ServiceRequest, 'headers'>): string =>
  String(headers['x-amz-target'] ?? '')
    .split('.')
    .at(-1) ?? '';

/**
 * What a call of DynamoDB asks for. Of a transaction AWS says that each part needs its own right,
 * and not by which keys it is judged: so each is asked for by its own key, and by the keys of all.
 */
export const tableAccess = ({ arnPrefix, tables }: Settings) => {
  const access = (action: string, table: string, leadingKeys?: readonly string[]): Access => ({
    action: `dynamodb:${action}`,
    resource: `${arnPrefix}${table}`,
    context: leadingKeys ? { 'dynamodb:LeadingKeys': [...new Set(leadingKeys)] } : {},
  });
  const keyOf = (table: string, row: Row | undefined): string =>
    textOf(row?.[tables[table]?.partition ?? '']);

  const transacted = (items: z.infer<typeof Parts>): Access[] => {
    const parts = items.flatMap((item) => Object.entries(item));
    const all = parts.map(([, { TableName, Key, Item }]) => keyOf(TableName, Key ?? Item));
    return parts.flatMap(([kind, { TableName }], at) =>
      [[all[at] ?? unread], all].map((keys) => access(partActions[kind] ?? kind, TableName, keys)),
    );
  };
  const single = (action: string, asked: Asked): Access => {
    const { TableName: table = '', IndexName: index } = asked;
    const whole = index === undefined ? table : `${table}/index/${index}`;
    if (action === 'Query') {
      const known = tables[table];
      const partition = index === undefined ? known?.partition : known?.indexes[index];
      return access(action, whole, [queried(asked, partition ?? '')]);
    }
    const row = asked.Key ?? asked.Item;
    return access(action, whole, row && [keyOf(table, row)]);
  };

  return (request: Pick<ServiceRequest, 'headers' | 'body'>): Access[] => {
    const action = tableAction(request);
    const asked = Asked.parse(JSON.parse(request.body.toString('utf8')));
    if (asked.TransactItems) return transacted(asked.TransactItems);
    if (!asked.RequestItems) return [single(action, asked)];
    return Object.entries(asked.RequestItems).map(([table, rows]) =>
      access(
        action,
        table,
        rows.map((row) => keyOf(table, row)),
      ),
    );
  };
};

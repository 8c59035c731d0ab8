/** The form by Express and the SDK, each loaded at once as their guides have it, under Lambda. */

import process from 'node:process';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import serverless from 'serverless-http';
import { readEdition } from '#shared/runtime/env.ts';
import { keyItem, keys, s } from '#shared/store/engine/item.ts';
import { callRecord } from '#shared/store/items/call-item.ts';
import { formApp } from '../express/form-app.ts';
import { whileOpen } from '../harness/requests.ts';

const client = new DynamoDBClient();
const edition = readEdition();
const table = process.env['TABLE_NAME'];

export const handler = serverless(
  formApp({
    edition,
    views: process.env['BENCH_VIEWS'] ?? '',
    now: whileOpen(edition),
    readCall: async () => {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: table, Key: keyItem(keys.call) }),
      );
      return callRecord(edition, Item);
    },
    save: async (fields) => {
      const item = { ...keyItem(keys.application('1')), answers: s(JSON.stringify(fields)) };
      await client.send(new PutItemCommand({ TableName: table, Item: item }));
    },
  }),
  { binary: false },
);

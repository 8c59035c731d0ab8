import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { compareList } from './compare-list.ts';
import { keeperDeps } from './deps.ts';
import { keepList } from './keep-list.ts';

type CompareEvent = Readonly<{ operation: 'compare-list'; scheduledAt: string }>;

/** Handles changes of what the list is made of, and the nightly comparison. */
export const keeperEvents = (deps = keeperDeps()) => {
  const keep = keepList(deps);
  const compare = compareList(deps);
  return middy<DynamoDBStreamEvent | CompareEvent, DynamoDBBatchResponse | undefined>().handler(
    async (event) => {
      if ('Records' in event) return keep(event.Records);
      await compare();
      return undefined;
    },
  );
};

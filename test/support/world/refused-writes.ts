import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';

/**
 * Lets transactions of a client meet others: as many as `refuse` says, of those whose items name a
 * text. Answers how many were refused so far.
 */
export const refusedWrites = (client: DynamoDBClient) => {
  let left = 0;
  let named = '';
  let refused = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      const isWrite = 'TransactItems' in args.input;
      if (!isWrite || left === 0 || !JSON.stringify(args.input).includes(named)) return next(args);
      left -= 1;
      refused += 1;
      throw new TransactionCanceledException({
        message: 'another transaction was in the way',
        $metadata: {},
        CancellationReasons: [{ Code: 'TransactionConflict' }],
      });
    },
    { step: 'initialize' },
  );
  return {
    refuse: (times: number, naming = ''): void => {
      left = times;
      named = naming;
    },
    count: (): number => refused,
  };
};

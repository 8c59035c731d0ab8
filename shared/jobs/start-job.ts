import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';

/** Hands an event to a function that works on its own; resolves when Lambda has taken the event. */
export type StartJob = (event: Readonly<Record<string, string>>) => Promise<void>;

/**
 * Starts jobs of a function: Lambda tries an event three times. Load it lazily: few requests start a
 * job.
 */
export const lambdaJobs = (functionName: string): StartJob => {
  const client = new LambdaClient({
    maxAttempts: 3,
    retryMode: 'standard',
    requestHandler: {
      connectionTimeout: 1_000,
      requestTimeout: 5_000,
      throwOnRequestTimeout: true,
    },
  });
  return async (event) => {
    await client.send(
      new InvokeCommand({
        FunctionName: functionName,
        InvocationType: 'Event',
        Payload: Buffer.from(JSON.stringify(event)),
      }),
    );
  };
};

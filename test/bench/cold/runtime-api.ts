import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { listen, localAddress } from '../../../infra/local/host/ports.ts';

/** One execution environment, of which one invocation is wanted. */
type Invocation = Readonly<{
  event: unknown;
  /** INIT is over: the function asks for its first event. */
  asked: () => void;
  answered: (body: string) => void;
  failed: (body: string) => void;
}>;

/**
 * The runtime API, as Lambda has it before one function.
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export const startRuntimeApi = async () => {
  let current: Invocation | undefined;
  const server = createServer(async (request, response) => {
    const invocation = current;
    if (!invocation) return;
    if (request.url?.endsWith('/invocation/next')) {
      invocation.asked();
      response.writeHead(200, {
        'content-type': 'application/json',
        'lambda-runtime-aws-request-id': '8476a536-e9f4-11e8-9739-2dfe598c3fcd',
        'lambda-runtime-deadline-ms': String(Date.now() + 29_000),
        'lambda-runtime-invoked-function-arn':
          'arn:aws:lambda:eu-west-1:000000000000:function:cold',
        'lambda-runtime-trace-id': 'Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=0',
      });
      response.end(JSON.stringify(invocation.event));
      return;
    }
    const body = await text(request);
    const isAnswer = request.url?.endsWith('/response') === true;
    (isAnswer ? invocation.answered : invocation.failed)(body);
    if (isAnswer) current = undefined;
    response.writeHead(202).end();
  });
  return {
    address: `${localAddress}:${await listen(server, 0)}`,
    expect: (invocation: Invocation): void => {
      current = invocation;
    },
    stop: (): void => {
      server.close();
      server.closeAllConnections();
    },
  };
};

export type RuntimeApi = Awaited<ReturnType<typeof startRuntimeApi>>;

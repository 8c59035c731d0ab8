import { type IncomingMessage, request } from 'node:http';
import type { Fetch } from '../../support/world/in-process.ts';

const longestAnswer = 40_000;

const answerOf = async (incoming: IncomingMessage): Promise<Response> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = new Headers();
  for (const [index, name] of incoming.rawHeaders.entries())
    if (index % 2 === 0) headers.append(name, incoming.rawHeaders[index + 1] ?? '');
  const { statusCode: status = 0 } = incoming;
  return new Response(Buffer.concat(chunks), { status, headers });
};

/** Asks from one address of this machine, over a connection for each request; nothing is tried again. */
export const fromAddress =
  (localAddress: string, answered: (answer: Response) => void): Fetch =>
  async (url, init = {}) => {
    const given = new Request(url, init);
    const body = Buffer.from(await given.arrayBuffer());
    const cookie = new Headers(init.headers).get('cookie');
    const headers = { ...Object.fromEntries(given.headers), ...(cookie && { cookie }) };
    const { method } = given;
    const how = { agent: false, localAddress, method, headers, timeout: longestAnswer } as const;
    const answer = await new Promise<Response>((resolve, reject) => {
      const asked = request(url, how, (incoming) => answerOf(incoming).then(resolve, reject));
      asked.once('timeout', () => asked.destroy(new Error('no answer')));
      asked.once('error', reject).end(body);
    });
    answered(answer);
    return answer;
  };

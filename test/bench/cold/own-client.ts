/** Stands in for aws-lambda-ric where that cannot be built: one invocation, over the runtime API. */
import { type IncomingMessage, request } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';

const api = `http://${process.env['AWS_LAMBDA_RUNTIME_API']}/2018-06-01/runtime/invocation`;

const call = (method: string, url: string, body = ''): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request(url, { method, headers: { 'content-length': Buffer.byteLength(body) } }, resolve)
      .on('error', reject)
      .end(body);
  });

const { handler } = createRequire(path.join(process.cwd(), 'index.js'))('./index.js');
const next = await call('GET', `${api}/next`);
const id = String(next.headers['lambda-runtime-aws-request-id']);
const event = JSON.parse(await text(next));
const answer = await handler(event, { awsRequestId: id, getRemainingTimeInMillis: () => 29_000 });
await call('POST', `${api}/${id}/response`, JSON.stringify(answer));

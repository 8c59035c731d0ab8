/** Our form behind node:http, with as little between them as makes an event of payload 2.0. */
import type { IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { readEdition } from '#shared/runtime/env.ts';
import { pageEvent } from '../harness/requests.ts';
import { serve } from './serve.ts';

const folder = process.env['LAMBDA_TASK_ROOT'] ?? '';
const { handler } = createRequire(path.join(folder, 'index.js'))('./index.js');
const model = pageEvent(readEdition(), 'GET /{language}/apply/one-page', '/en/apply/one-page');

const eventOf = ({ headers }: IncomingMessage) => ({
  ...model,
  headers,
  requestContext: { ...model.requestContext },
});

await serve(async (request, response) => {
  const answer = await handler(eventOf(request), {});
  const body = Buffer.from(answer.body, answer.isBase64Encoded ? 'base64' : 'utf8');
  response.writeHead(answer.statusCode, { ...answer.headers, 'content-length': body.length });
  response.end(body);
});

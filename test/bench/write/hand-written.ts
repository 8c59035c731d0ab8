import { createHash } from 'node:crypto';
import {
  BatchGetItemCommand,
  type DynamoDBClient,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Application } from '#shared/domain/application.ts';
import type { Edition } from '#shared/domain/edition.ts';
import { likenesses } from '#shared/domain/likeness.ts';
import { readFormBody } from '#shared/http/form-body.ts';
import { readTicket } from '#shared/http/form-ticket.ts';
import { securityHeaders } from '#shared/http/security-headers.ts';
import { formSecret } from '../requests.ts';
import { checkByHand } from './hand-written-check.ts';
import { itemsByHand } from './hand-written-items.ts';

const table = 'bench';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const say = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** The submit as one function without framework, schema or layers, for the way through on which all is well. */
export const handWritten =
  (edition: Edition, client: DynamoDBClient, newReference: () => string) =>
  async (event: APIGatewayProxyEventV2) => {
    const begun = performance.now();
    const receivedAt = event.requestContext.timeEpoch;
    if (event.headers['sec-fetch-site'] !== 'same-origin') throw new Error('from elsewhere');
    const typed = readFormBody(Buffer.from(event.body ?? '', 'base64'));
    if (!typed.ok) throw new Error(typed.error);
    const answers = checkByHand(edition, typed.value);
    const ticket = readTicket(formSecret, typed.value.get('ticket') ?? '');
    if (!ticket) throw new Error('ticket');
    const digests = {
      form: sha256(ticket.key),
      answers: sha256(JSON.stringify(answers)),
      people: likenesses(answers).map(sha256),
    };
    const keys = [
      ['CALL', 'CALL'],
      [`FORM#${digests.form}`, 'FORM'],
      ...digests.people.map((one) => [`PERSON#${one}`, 'PERSON']),
      [`CITY#${answers.city}`, 'PLACES'],
    ].map(([pk = '', sk = '']) => ({ pk: { S: pk }, sk: { S: sk } }));
    const found = await client.send(
      new BatchGetItemCommand({ RequestItems: { [table]: { Keys: keys, ConsistentRead: true } } }),
    );
    if ((found.Responses?.[table] ?? []).length > 0) throw new Error('not the first');
    if (receivedAt < edition.opensAt || receivedAt >= edition.closesAt) throw new Error('closed');
    const reference = newReference();
    const application: Application = {
      reference,
      state: 'submitted',
      version: 1,
      language: 'en',
      receivedAt,
      lateBySeconds: 0,
      answers,
      cityId: answers.city,
      cityWasFull: false,
      declared: { wording: 'en-1', at: receivedAt },
      flags: [],
    };
    const items = itemsByHand({ table, edition, application, digests });
    await client.send(new TransactWriteItemsCommand({ TransactItems: items }));
    say({ event: 'application-stored', reference, state: 'submitted', lateBySeconds: 0, tries: 1 });
    const ms = Math.round(performance.now() - begun);
    say({ event: 'request-answered', route: 'submit-application', status: 303, ms });
    const headers = {
      ...securityHeaders,
      'content-type': 'text/plain; charset=utf-8',
      vary: 'accept-encoding',
      location: `/en/applications/${reference}`,
    };
    return { statusCode: 303, headers, body: '' };
  };

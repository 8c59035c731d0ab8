import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Edition } from '#shared/domain/call/edition.ts';
import { partnerBox } from '#shared/domain/form/form-fields.ts';
import { issueTicket } from '../../../functions/applicants/parts/form-ticket.ts';
import { formValues } from '../../support/builders/builders.ts';
import { browserHeaders, gatewayEvent } from '../../support/world/web.ts';

export const formSecret = 'a secret of the bench';

/** While the edition's call is open, whatever year it is: the gateway's instant decides. */
export const whileOpen = ({ closesAt }: Edition): number => closesAt - 86_400_000;

const headers = { ...browserHeaders, 'accept-encoding': 'gzip, deflate, br' };

/** What a form takes to be filled in by a person. */
const twentyMinutes = 20 * 60_000;

export const pageEvent = (edition: Edition, routeKey: string, path: string) => {
  const event = gatewayEvent(routeKey, path, { headers, pathParameters: { language: 'en' } });
  event.requestContext.timeEpoch = whileOpen(edition);
  return event;
};

/** What an official posts who makes no mistake, and has not sent this form before. */
export const postedForm = (edition: Edition): string => {
  const boxes = edition.partners.map((_, index) => [partnerBox(index), 'yes']);
  const values = formValues(Object.fromEntries(boxes));
  const ticket = issueTicket(
    formSecret,
    crypto.getRandomValues(new Uint8Array(16)),
    whileOpen(edition) - twentyMinutes,
  );
  return new URLSearchParams([...values, ['ticket', ticket]]).toString();
};

export const submitEvent = (edition: Edition): APIGatewayProxyEventV2 => {
  const event = pageEvent(edition, 'POST /{language}/apply', '/en/apply');
  event.requestContext.http.method = 'POST';
  return {
    ...event,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(postedForm(edition)).toString('base64'),
    isBase64Encoded: true,
  };
};

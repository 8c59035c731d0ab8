import { createHash } from 'node:crypto';
import process from 'node:process';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { sessionCookie } from '#shared/applicant/session.ts';
import { owing } from '#shared/domain/acts/act.ts';
import { duplicateKeys } from '#shared/domain/application/duplicate-keys.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { accessEndsAt } from '#shared/domain/draft/draft.ts';
import { draftOfForm } from '#shared/domain/draft/draft-of-application.ts';
import { causedBy } from '#shared/domain/mail/outbox.ts';
import { namingOf } from '#shared/runtime/naming/claimed-names.ts';
import { applicationStore } from '#shared/store/applications/applications.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { readFormBody } from '#shared/web/forms/form-body.ts';
import { securityHeaders, unlisted } from '#shared/web/security-headers.ts';
import {
  accessOfForm,
  sessionOfForm,
} from '../../../functions/applicants/one-page/receipt-of-form.ts';
import { readTicket } from '../../../functions/applicants/parts/form-ticket.ts';
import {
  networkCount,
  networkNameOf,
  networkSeen,
  sameTextCount,
  sameTextSeen,
} from '../../../functions/applicants/parts/rate-limits.ts';
import { asPlanned, firstSending } from '../../support/builders/planned.ts';
import { formSecret } from '../harness/requests.ts';
import { checkByHand } from './hand-written-check.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const say = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

type Parts = Readonly<{
  edition: Edition;
  client: DynamoDBClient;
  newReference: () => string;
  /** Which declarations were shown; a constant, were this a function of its own. */
  wording: string;
}>;

/**
 * The submit in one function without framework and schema, for the way through on which all is well.
 * What it stores is planned and written as ours is: the same items, however one arrives at them.
 */
export const handWritten = ({ edition, client, newReference, wording }: Parts) => {
  const store = applicationStore(client, 'bench', edition);
  const commit = commitStore(client, 'bench', edition);

  return async (event: APIGatewayProxyEventV2) => {
    const begun = performance.now();
    const receivedAt = event.requestContext.timeEpoch;
    if (event.headers['sec-fetch-site'] !== 'same-origin') throw new Error('from elsewhere');
    const values = readFormBody(Buffer.from(event.body ?? '', 'base64'));
    if (!values.ok) throw new Error(values.error);
    const answers = checkByHand(edition, values.value);
    const ticket = readTicket(formSecret, values.value.get('ticket') ?? '');
    if (!ticket) throw new Error('ticket');
    const from = { sourceIp: event.requestContext.http.sourceIp, receivedAt };
    const fingerprint = {
      form: sha256(ticket.key),
      answers: sha256(JSON.stringify(answers)),
      duplicateKeys: duplicateKeys(answers).map(sha256),
      cityId: answers.city,
      network: networkCount(formSecret, from),
      sameText: sameTextCount(answers, receivedAt),
    };
    const { call, sentBefore, placesTaken, carriers } = await store.intakeSnapshot(fingerprint);
    if (sentBefore) throw new Error('not the first');
    if (receivedAt < call.opensAt || receivedAt >= call.closesAt) throw new Error('closed');
    const reference = newReference();
    const planned = firstSending({
      call: asPlanned({ ...edition, ...call }),
      answers,
      reference,
      language: 'en',
      receivedAt,
      lateBySeconds: 0,
      wording,
      flags: [],
      seen: { appliedBefore: false, placesTaken },
    });
    const network = networkNameOf(formSecret, from);
    const act = owing(planned.act, (mails) => causedBy(mails, network));
    const { sameText, network: ofNetwork } = fingerprint;
    const session = sessionOfForm(formSecret, ticket, reference);
    const { headers: asked } = event;
    const saved = await commit({
      ...act,
      form: fingerprint,
      draft: {
        kind: 'saved',
        read: undefined,
        next: draftOfForm(planned.application, ''),
        endsAt: undefined,
        access: accessOfForm(session, { receivedAt, headers: asked }, call),
      },
      naming: namingOf(planned.application, carriers),
      seenCounts: [
        sameTextSeen(sameText, { sameTextTimes: 0 }),
        ...(ofNetwork ? [networkSeen(ofNetwork, 'usual')] : []),
      ],
    });
    if (!saved.ok) throw new Error(saved.error);
    say({ event: 'application-stored', reference, state: 'submitted', lateBySeconds: 0, tries: 1 });
    const ms = Math.round(performance.now() - begun);
    say({ event: 'request-answered', route: 'submit-application', status: 303, ms });
    const headers = {
      ...securityHeaders,
      ...unlisted,
      'content-type': 'text/plain; charset=utf-8',
      vary: 'accept-encoding',
      location: `/en/applications/${reference}`,
    };
    const seconds = (accessEndsAt(call) - receivedAt) / 1000;
    return { statusCode: 303, headers, cookies: [sessionCookie(session, seconds)], body: '' };
  };
};

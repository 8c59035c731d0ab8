import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ConfiguredRetryStrategy } from '@smithy/core/retry';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { SNSEventRecord } from 'aws-lambda';
import type { Edition } from '#shared/domain/edition.ts';
import { referenceOf } from '#shared/domain/reference.ts';
import { issueTicket, readTicket } from '#shared/http/form-ticket.ts';
import type { WebRequest } from '#shared/http/request.ts';
import type { Letter, SendMail } from '#shared/mail/send-mail.ts';
import { applicationStore } from '#shared/store/applications.ts';
import { callStore } from '#shared/store/calls.ts';
import { mailBasisStore } from '#shared/store/mail-basis.ts';
import { outboxStore } from '#shared/store/outbox.ts';
import { submitApplication } from '../../functions/applicants/submit-application.ts';
import type { Delivery } from '../../functions/mailer/deliver-mail.ts';
import { currentProcess } from './faults.ts';
import type { Posted } from './invariants.ts';

export const secret = 'a secret of the tests';

type WorldParts = Readonly<{
  endpoint: string;
  table: string;
  edition: Edition;
  now: () => number;
}>;

let made = 0;
/** References in the order in which they were made, each once: the tests' own chance. */
const newReference = (): string => {
  made += 1;
  const digits: number[] = [];
  for (let rest = process.pid * 2 ** 20 + made; rest > 0; rest = Math.floor(rest / 32))
    digits.unshift(rest % 32);
  return referenceOf(Uint8Array.from([...Array(8).fill(0), ...digits].slice(-8)));
};

/** The functions as they run in one process, whose every call over the network may meet its fate. */
export const createWorld = ({ endpoint, table, edition, now }: WorldParts) => {
  const posted: Posted[] = [];
  const events: SNSEventRecord[] = [];
  const wire = new NodeHttpHandler({ connectionTimeout: 10_000, requestTimeout: 30_000 });

  const client = new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'LOCAL', secretAccessKey: 'local' },
    // As often as in production, without the waits between.
    retryStrategy: new ConfiguredRetryStrategy(3, 0),
    requestHandler: {
      metadata: wire.metadata ?? { handlerProtocol: 'http/1.1' },
      handle: (...call: Parameters<NodeHttpHandler['handle']>) =>
        currentProcess().call(
          () => wire.handle(...call),
          // An answer that is never read would hold its socket for ever.
          ({ response }) => response.body?.destroy(),
        ),
      updateHttpClientConfig: () => {},
      httpHandlerConfigs: () => ({}),
    },
  });

  const post = (letter: Letter): void => {
    posted.push({ ...letter.tags, to: letter.to });
    const tags = { owner: [letter.tags.owner], mail: [letter.tags.mail] };
    events.push({
      Sns: { Message: JSON.stringify({ eventType: 'Send', mail: { tags } }) },
    } as SNSEventRecord);
  };

  /** SES as a port: it takes a letter or not, and its answer arrives or not. */
  const send: SendMail = async (letter) => {
    let wasTaken = false;
    try {
      await currentProcess().call(async () => {
        post(letter);
        wasTaken = true;
      });
      return { outcome: 'sent', messageId: `message-${posted.length}` };
    } catch {
      if (wasTaken) return { outcome: 'unclear', fault: 'ECONNRESET' };
      return { outcome: 'failed', cause: 'service', fault: 'ECONNREFUSED' };
    }
  };

  const readCall = () => callStore(client, table, edition).read();
  const applications = applicationStore(client, table, edition);
  const outbox = outboxStore(client, table);

  return {
    posted,
    /** Takes the SES events that have not been handed on. */
    takeEvents: () => events.splice(0),

    submit: submitApplication({
      edition,
      frameIn: (language) => ({ edition, language, rehearsalClock: undefined }),
      readCall,
      applications: async () => applications,
      newTicket: (receivedAt) => issueTicket(secret, new Uint8Array(16), receivedAt),
      readTicket: (ticket) => readTicket(secret, ticket),
      newReference,
      pause: async (tries) => {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 4 * tries));
      },
    }),

    delivery: {
      outbox: async () => outbox,
      basis: mailBasisStore(client, table, edition),
      send,
      secretFacts: () => ({}),
      failed: async () => {},
      edition,
      siteUrl: 'https://call.example',
      now,
      turn: async () => {},
    } satisfies Delivery,
  };
};

const encoded = (typed: ReadonlyMap<string, string>): string =>
  new URLSearchParams([...typed]).toString();

/** A post of the form as the gateway hands it on. */
export const formPost = (
  typed: ReadonlyMap<string, string>,
  { receivedAt, ticket }: { receivedAt: number; ticket: string },
): WebRequest => ({
  route: 'submit-application',
  method: 'POST',
  path: '/en/apply',
  params: { language: 'en' },
  headers: {
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
  },
  cookies: new Map(),
  host: 'call.example',
  receivedAt,
  language: 'en',
  body: Buffer.from(encoded(new Map([...typed, ['ticket', ticket]]))),
});

/** A ticket of a form whose page was made at `begunAt`; `seed` makes it another form. */
export const ticketOf = (seed: string, begunAt: number): string =>
  issueTicket(secret, Buffer.from(seed.padEnd(16, '.')), begunAt);

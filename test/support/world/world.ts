import { createHash } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ConfiguredRetryStrategy } from '@smithy/core/retry';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { SNSEventRecord } from 'aws-lambda';
import { codeLasts } from '#shared/domain/access/access-code.ts';
import { referenceOf } from '#shared/domain/application/reference.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import type { OutgoingMail, SendMail } from '#shared/mail/send-mail.ts';
import { pauseMs } from '#shared/runtime/backoff.ts';
import { challengeStore } from '#shared/store/applications/access-codes.ts';
import { applicationStore } from '#shared/store/applications/applications.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { documentStore } from '#shared/store/applications/documents.ts';
import { draftStore } from '#shared/store/applications/drafts.ts';
import { endorsementStore } from '#shared/store/applications/endorsements.ts';
import { unreachableAddresses } from '#shared/store/applications/unreachable-addresses.ts';
import { callStore } from '#shared/store/call/calls.ts';
import { lateCodeStore } from '#shared/store/call/late-codes.ts';
import { counterStore } from '#shared/store/engine/rate-limits.ts';
import { codeTimesStore } from '#shared/store/mail/code-times.ts';
import { mailBudgetStore } from '#shared/store/mail/mail-budget.ts';
import { outboxStore } from '#shared/store/mail/outbox.ts';
import { staffNoticeStore } from '#shared/store/mail/staff-notices.ts';
import { subjectRecordsStore } from '#shared/store/mail/subject-records.ts';
import { memberStore } from '#shared/store/staff/members.ts';
import type { Language } from '#shared/text/words.ts';
import type { WebRequest } from '#shared/web/request.ts';
import { submitApplication } from '../../../functions/applicants/one-page/submit-application.ts';
import { issueTicket, readTicket } from '../../../functions/applicants/parts/form-ticket.ts';
import { type AtLeast, atLeast } from '../../../functions/applicants/return/at-least.ts';
import { applicantsSite } from '../../../functions/applicants/site.ts';
import type { Delivery } from '../../../functions/mailer/delivery/delivery.ts';
import { staffDelivery } from '../../../functions/mailer/delivery/hand-on-mail.ts';
import { spendBudget } from '../../../functions/mailer/delivery/spend-budget.ts';
import { noteUnreachable } from '../../../functions/mailer/note-unreachable.ts';
import { prerenderedOf } from '../fakes/prerendered.ts';
import type { Posted } from '../table/invariants.ts';
import { currentProcess } from './faults.ts';
import { inProcess, type Line } from './in-process.ts';
import { browserHeaders } from './web.ts';

export const secret = 'a secret of the tests';

type WorldParts = Readonly<{
  endpoint: string;
  table: string;
  edition: Edition;
  now: () => number;
  /** Waits between the tries of a write, as in production where it is not said. */
  pause?: (tries: number) => Promise<void>;
  /** Holds answers back, as in production where it is not said. */
  hold?: AtLeast;
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

/** The tests' own chance: each time other bytes, at most 32. */
export const random = (bytes: number): Uint8Array => {
  made += 1;
  return createHash('sha256').update(`${process.pid} ${made}`).digest().subarray(0, bytes);
};

const pauseBetween = async (tries: number): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, pauseMs(tries, Math.random())));
};

/** The functions as they run in one process, whose every call over the network may meet its fate. */
export const createWorld = ({
  endpoint,
  table,
  edition,
  now,
  pause = pauseBetween,
  hold = atLeast,
}: WorldParts) => {
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

  const post = (letter: OutgoingMail): void => {
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

  const contextIn = (language: Language, path?: string) => ({
    edition,
    language,
    rehearsalClock: undefined,
    path,
  });
  const deps = {
    clock: { now, ofEvent: (instant: number) => instant },
    edition,
    contextIn,
    readCall,
    readPrerendered: prerenderedOf(edition),
    secret: () => secret,
    random,
    applications: async () => applications,
    commit: commitStore(client, table, edition),
    drafts: async () => draftStore(client, table, edition),
    challenges: async () => challengeStore(client, table),
    documents: async () => documentStore(client, table),
    counters: async () => counterStore(client, table),
    endorsements: async () => endorsementStore(client, table, edition),
    lateCodes: async () => lateCodeStore(client, table),
    newTicket: (receivedAt: number) => issueTicket(secret, random(16), receivedAt),
    readTicket: (ticket: string) => readTicket(secret, ticket),
    newReference,
    pause,
    hold,
  };
  const submit = submitApplication(deps);
  const site = applicantsSite(deps);

  return {
    posted,
    client,
    /** Asks the applicants' function, as a browser would through the gateway. */
    fetch: inProcess(site, { now }),
    /** The same from another network, at its own time. */
    fetchFrom: (line: Line) => inProcess(site, line),
    /** Takes the SES events that have not been handed on. */
    takeEvents: () => events.splice(0),

    submit,

    unreachable: noteUnreachable({
      edition,
      outbox: async () => outbox,
      readRecords: subjectRecordsStore(client, table, edition),
      unreachable: async () => unreachableAddresses(client, table),
      now,
    }),

    delivery: {
      outbox: async () => outbox,
      readRecords: subjectRecordsStore(client, table, edition),
      send,
      writeLinks: async () => ({}),
      beginCode: async ({ kind, facts }) =>
        kind !== 'code' || codeTimesStore(client, table).begin(facts.challenge, now() + codeLasts),
      spend: spendBudget(async () => mailBudgetStore(client, table)),
      secrets: () => ({}),
      failed: async () => {},
      ...staffDelivery({
        edition,
        notices: async () => staffNoticeStore(client, table),
        members: async () => memberStore(client, table, edition),
        now,
      }),
      edition,
      siteUrl: 'https://call.example',
      now,
      turn: async () => true,
    } satisfies Delivery,
  };
};

const encoded = (values: ReadonlyMap<string, string>): string =>
  new URLSearchParams([...values]).toString();

/** A network of its own for each form, as a person has. */
const addressOf = (ticket: string): string => {
  const [a, b, c] = createHash('sha256').update(ticket).digest();
  return `10.${a}.${b}.${c}`;
};

/** A post of the form as the gateway hands it on. */
export const formPost = (
  values: ReadonlyMap<string, string>,
  { receivedAt, ticket }: { receivedAt: number; ticket: string },
): WebRequest => ({
  route: 'submit-application',
  method: 'POST',
  path: '/en/apply',
  params: { language: 'en' },
  query: new Map(),
  headers: {
    'content-type': 'application/x-www-form-urlencoded',
    ...browserHeaders,
  },
  cookies: new Map(),
  host: 'call.example',
  sourceIp: addressOf(ticket),
  receivedAt,
  language: 'en',
  body: Buffer.from(encoded(new Map([...values, ['ticket', ticket]]))),
});

/** The least that people take for the form on one page, and a little more. */
const takes = 30_000;

/** A ticket of a form that a person sends at `sentAt`; `seed` makes it another form. */
export const ticketOf = (seed: string, sentAt: number): string =>
  issueTicket(secret, Buffer.from(seed.padEnd(16, '.')), sentAt - takes);

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { VirtualClock } from '../../clock/clock.ts';
import type { Service, ServiceReply } from '../../faults/faulty-service.ts';
import type { Access } from '../../rights/policy.ts';
import { openMailFolder, type StoredMail, writeMail } from './mail-folder.ts';
import { eventTypes, type SesEventType, sesEvent } from './ses-events.ts';
import {
  errorXml,
  headersOf,
  type RawMail,
  readRawMail,
  refusalOf,
  type SesAccount,
  type SesError,
  sentXml,
} from './ses-request.ts';

export type MailboxSettings = Readonly<{
  account: SesAccount;
  inboxUrl: string;
  clock: VirtualClock;
  /** Where mails are kept, if the data is. */
  folder: string | undefined;
  /** The rights that sending a mail takes. */
  asks: (mail: RawMail) => readonly Access[];
  /** Resolves when everybody has taken the event, or it is given up. */
  publish: (configurationSet: string, type: SesEventType, event: unknown) => Promise<unknown>;
  arrived: (mail: StoredMail) => void;
}>;

/** A function that fails is tried again in a minute: a start does not wait for that. */
const longestHearing = 10_000;

/** SES ids look so; the mailer stores them, so their length matters. */
const newMessageId = (at: number): string =>
  `0102${at.toString(16).padStart(12, '0')}-${randomUUID().slice(0, 8)}-${randomUUID().slice(9)}-000000`;

const xml = (status: number, body: string): ServiceReply => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body,
});

/** Shows the mail in the inbox; what SES took stays taken if the inbox fails. */
const show = async (inboxUrl: string, raw: Buffer): Promise<void> => {
  const body = new URLSearchParams({
    Action: 'SendRawEmail',
    'RawMessage.Data': raw.toString('base64'),
  });
  await fetch(inboxUrl, {
    method: 'POST',
    headers: { authorization: 'AWS4-HMAC-SHA256 local' },
    body,
    signal: AbortSignal.timeout(10_000),
  }).catch((error) => console.error('The inbox does not take a mail:', error));
};

const refuse = (error: SesError): ServiceReply => xml(error.status, errorXml(error, randomUUID()));

const formOf = (body: Buffer): URLSearchParams => new URLSearchParams(body.toString('utf8'));

/** SES as its clients call it: one action by its name, in a form. */
const mailService = (
  asks: MailboxSettings['asks'],
  send: (mail: RawMail) => Promise<ServiceReply>,
): Service => ({
  name: 'ses',
  action: ({ body }) => formOf(body).get('Action') ?? '',
  asks: ({ body }) => asks(readRawMail(formOf(body))),
  perform: async ({ body }) => {
    const form = formOf(body);
    if (form.get('Action') === 'SendRawEmail') return send(readRawMail(form));
    const message = `The local run knows SendRawEmail alone, not ${form.get('Action')}.`;
    return refuse({ status: 400, code: 'InvalidAction', message });
  },
  failure: ({ status, code, message }) =>
    refuse({ status, code: code === 'ThrottlingException' ? 'Throttling' : code, message }),
});

type Taken = Readonly<{
  stored: StoredMail;
  /** Notes that its events were published. */
  markPublished: () => void;
}>;

/** SES of the stack: checks a mail as SES would, keeps its bytes, shows it and publishes its events. */
export const createMailbox = (settings: MailboxSettings) => {
  const { account, clock, folder, inboxUrl, publish } = settings;
  const mailFolder = folder === undefined ? undefined : openMailFolder(folder);
  const found = mailFolder?.found ?? [];
  const mails = found.map(({ mail }) => mail);
  let stopped = false;

  const take = (mail: RawMail): Taken => {
    const { source, destinations, tags, raw, configurationSet } = mail;
    const sentAt = clock.now();
    const stored = { messageId: newMessageId(sentAt), sentAt, source, destinations, tags, raw };
    mails.push(stored);
    const markPublished = mailFolder?.store(stored, configurationSet);
    return { stored, markPublished: () => markPublished?.() };
  };
  const publishEvents = async (mail: RawMail, { stored, markPublished }: Taken): Promise<void> => {
    const { configurationSet } = mail;
    if (configurationSet === undefined) return;
    const sent = { mail, messageId: stored.messageId, region: account.region, at: clock.now() };
    await Promise.all(
      eventTypes(mail).map((type) => publish(configurationSet, type, sesEvent(sent, type))),
    );
    // Where the run has ended meanwhile, its files are no longer ours: the next one publishes again.
    if (!stopped) markPublished();
  };
  /**
   * What an earlier run was killed before: SES would publish it all the same. It is heard before
   * anything is sent, else a mail whose claim has ended meanwhile would be sent once more.
   */
  const publishUntold = async (): Promise<void> => {
    const published = found.map(({ mail, file, untold: configurationSet }) => {
      const again = { ...mail, configurationSet, headers: headersOf(mail.raw) };
      return publishEvents(again, { stored: mail, markPublished: () => writeMail(file, mail) });
    });
    await Promise.race([Promise.all(published), sleep(longestHearing, undefined, { ref: false })]);
  };
  const send = async (mail: RawMail): Promise<ServiceReply> => {
    const refusal = refusalOf(mail, account);
    if (refusal) return refuse(refusal);
    const taken = take(mail);
    const { stored } = taken;
    await show(inboxUrl, mail.raw);
    settings.arrived(stored);
    void publishEvents(mail, taken);
    return xml(200, sentXml(stored.messageId, randomUUID()));
  };
  return {
    service: mailService(settings.asks, send),
    mails: (): readonly StoredMail[] => mails,
    /** Writes nothing any more; the next run publishes what is on its way. */
    stop: (): void => {
      stopped = true;
    },
    /** Shows again what an earlier run kept, and publishes what it did not come to. */
    restore: async (): Promise<void> => {
      await publishUntold();
      for (const { raw } of [...mails]) await show(inboxUrl, raw);
    },
  };
};

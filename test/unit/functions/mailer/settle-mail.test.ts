import type { SNSEventRecord } from 'aws-lambda';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { referenceOf } from '#shared/domain/application/reference.ts';
import type { MailName } from '#shared/domain/mail/outbox.ts';
import { mailTags, readMailTags } from '../../../../functions/mailer/mail-tags.ts';
import { settleMail } from '../../../../functions/mailer/settle-mail.ts';
import { fakeOutbox } from '../../../support/fakes/fake-outbox.ts';
import { applicationMails, callMails } from '../../../support/mails/mails.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const recordOf = (message: string): SNSEventRecord => ({
  EventVersion: '1.0',
  EventSubscriptionArn: '',
  EventSource: 'aws:sns',
  Sns: {
    SignatureVersion: '1',
    Timestamp: '',
    Signature: '',
    SigningCertUrl: '',
    MessageId: '',
    Message: message,
    MessageAttributes: {},
    Type: 'Notification',
    UnsubscribeUrl: '',
    TopicArn: '',
    Subject: '',
    Token: '',
  },
});

const ours = { owner: ['application-K7M2Q9XD'], mail: ['v1-receipt'] };
const event = (eventType: string, tags: object = ours): string =>
  JSON.stringify({
    eventType,
    mail: { destination: ['grace.nakato@kcca.go.ug'], tags: { 'ses:from-domain': ['x'], ...tags } },
    bounce: { bouncedRecipients: [{ emailAddress: 'grace.nakato@kcca.go.ug' }] },
  });

const settling = () => {
  const outbox = fakeOutbox([...applicationMails(), ...callMails('closed')]);
  const settle = settleMail({
    edition: { id: '2018-test' },
    outbox: async () => outbox,
    now: () => 0,
    failed: async () => {},
    unreachable: async () => {},
  });
  return { outbox, settle: (message: string) => settle(recordOf(message)) };
};

describe('a bounce that may pass', () => {
  const absent = JSON.stringify({
    eventType: 'Bounce',
    mail: { tags: ours },
    bounce: { bounceType: 'Transient' },
  });

  test('of a mail that was delivered is an out-of-office reply: it stays delivered', async () => {
    const { outbox, settle } = settling();
    await settle(event('Delivery'));
    await settle(absent);
    expect(outbox.row('v1-receipt').state).toBe('delivered');
  });

  test('of a mail that never arrived is a bounce: SES has stopped trying', async () => {
    const { outbox, settle } = settling();
    await settle(event('Send'));
    await settle(absent);
    expect(outbox.row('v1-receipt').state).toBe('bounced');
  });
});

describe('a receipt that does not arrive', () => {
  const bounced = () => logged.events().filter((line) => line['ReceiptsBounced'] === 1);

  test.each(['Bounce', 'Reject'])(
    '(%s) is counted, once however often it is told',
    async (type) => {
      const { settle } = settling();
      await settle(event(type));
      await settle(event(type));
      expect(bounced()).toHaveLength(1);
    },
  );

  test('is not one that came, nor a notice to staff', async () => {
    const { settle } = settling();
    await settle(event('Delivery'));
    await settle(event('Bounce', { ...ours, mail: ['v1-staff-notice-1'] }));
    expect(bounced()).toEqual([]);
  });
});

describe('somebody who takes our mail out of the spam folder', () => {
  const complaint = (complaintFeedbackType: string | null) =>
    JSON.stringify({
      eventType: 'Complaint',
      mail: { tags: ours },
      complaint: { complaintFeedbackType, complainedRecipients: [] },
    });

  test('has not complained: the mail has come', async () => {
    const { outbox, settle } = settling();
    await settle(event('Send'));
    await settle(complaint('not-spam'));
    expect(outbox.row('v1-receipt').state).toBe('delivered');
  });

  test('and who has complained before has complained still', async () => {
    const { outbox, settle } = settling();
    await settle(complaint('abuse'));
    await settle(complaint('not-spam'));
    expect(outbox.row('v1-receipt').state).toBe('complained');
  });

  test.each(['abuse', 'fraud', 'virus', 'other', null])('%s is a complaint', async (type) => {
    const { outbox, settle } = settling();
    await settle(complaint(type));
    expect(outbox.row('v1-receipt').state).toBe('complained');
  });
});

describe('an event of SES', () => {
  test.each([
    ['Send', 'sent'],
    ['Delivery', 'delivered'],
    ['Bounce', 'bounced'],
    ['Complaint', 'complained'],
    ['Reject', 'bounced'],
    ['Rendering Failure', 'bounced'],
  ])('%s makes its mail %s, and no other', async (eventType, state) => {
    const { outbox, settle } = settling();
    await settle(event(eventType));
    const changed = outbox.rows().filter((row) => row.state !== 'queued');
    expect(changed.map((row) => [row.name, row.state])).toEqual([['v1-receipt', state]]);
    // Metrics are lines of their own.
    expect(logged.events().filter((line) => 'event' in line)).toMatchObject([
      {
        event: 'mail-settled',
        owner: 'application-K7M2Q9XD',
        mail: 'v1-receipt',
        as: expect.stringMatching(/^[a-z]+$/),
      },
    ]);
  });

  test('reaches a mail about the call', async () => {
    const { outbox, settle } = settling();
    const [notice] = callMails('closed');
    await settle(event('Delivery', { owner: ['call'], mail: [notice?.name] }));
    expect(outbox.row(notice?.name ?? '').state).toBe('delivered');
  });

  test('that comes twice or late is no news, and is not logged again', async () => {
    const { outbox, settle } = settling();
    await settle(event('Delivery'));
    await settle(event('Delivery'));
    await settle(event('Send'));
    expect(outbox.row('v1-receipt').state).toBe('delivered');
    expect(logged.events()).toHaveLength(1);
  });

  test('about a mail that there is not changes nothing', async () => {
    const { outbox, settle } = settling();
    await settle(event('Bounce', { owner: ['application-00000000'], mail: ['v1-receipt'] }));
    expect(outbox.rows().filter(({ state }) => state !== 'queued')).toEqual([]);
  });

  test.each([
    ['of a kind that we did not ask for', event('Open')],
    ['of a mail without tags', event('Bounce', {})],
    ['of a mail with other tags', event('Bounce', { owner: ['newsletter'], mail: ['x'] })],
    ['with empty tags', event('Bounce', { owner: [''], mail: [''] })],
    ['with tags that are no lists', event('Bounce', { owner: 'call', mail: 'x' })],
    ['that is no event', '{"notificationType":"Bounce"}'],
    ['that is nothing', 'null'],
    [
      'that is the greeting of a new topic',
      'Successfully validated SNS topic for Amazon SES event publishing.',
    ],
  ])('%s is named in the log and dropped', async (_, message) => {
    const { outbox, settle } = settling();
    await settle(message);
    expect(outbox.rows().filter(({ state }) => state !== 'queued')).toEqual([]);
    expect(logged.events()).toMatchObject([{ event: 'mail-event-unknown' }]);
  });

  test('leaves no address in the log', async () => {
    const { settle } = settling();
    for (const kind of ['Send', 'Bounce', 'Open']) await settle(event(kind));
    expect(logged.lines.join('')).not.toMatch(/grace|kcca|@/);
  });
});

describe('the tags of a mail', () => {
  test('come back as what they were made of, and SES takes them', () => {
    const owner = fc.oneof(
      fc.constant({ about: 'call' } as const),
      fc
        .uint8Array({ minLength: 8, maxLength: 8 })
        .map((random) => ({ about: 'application', reference: referenceOf(random) }) as const),
    );
    const name = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,40}$/);
    fc.assert(
      fc.property(owner, name, (about, of) => {
        const which: MailName = { owner: about, name: of };
        const tags = mailTags(which);
        expect(readMailTags(tags)).toEqual(which);
        for (const value of Object.values(tags)) expect(value).toMatch(/^[\w-]{1,256}$/);
      }),
    );
  });

  test.each([
    {},
    { owner: 'call' },
    { mail: 'x' },
    { owner: 'Call', mail: 'x' },
    { owner: 'application-', mail: 'x' },
    { owner: 'application-K7M2Q9X', mail: 'x' },
    { owner: 'application-K7M2Q9XD9', mail: 'x' },
    { owner: 'application-k7m2q9xd', mail: 'x' },
    { owner: 'application-K7M2Q9XD#', mail: 'x' },
  ])('%j are none of ours', (tags) => {
    expect(readMailTags(tags)).toBeUndefined();
  });
});

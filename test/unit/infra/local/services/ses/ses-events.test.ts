import { describe, expect, test } from 'vitest';
import {
  eventTypes,
  sesEvent,
  snsEvent,
} from '../../../../../../infra/local/services/ses/ses-events.ts';

const mailTo = (...destinations: string[]) => ({
  raw: Buffer.from(''),
  source: 'workshop@we-gov.org',
  destinations,
  configurationSet: 'call',
  tags: { mail: 'receipt-1', owner: 'APPLICATION-K7M2Q9XD' },
  headers: [
    { name: 'From', value: 'WeGO workshop <workshop@we-gov.org>' },
    { name: 'SUBJECT', value: 'Your application' },
  ],
});
const at = Date.UTC(2018, 4, 17, 14, 59, 59, 5);
const sent = { mail: mailTo('grace@kcca.go.ug'), messageId: 'm-1', region: 'ap-northeast-2', at };

describe('what becomes of a mail', () => {
  test.each([
    [['grace@kcca.go.ug'], ['send', 'delivery']],
    [['success@simulator.amazonses.com'], ['send', 'delivery']],
    [['bounce@simulator.amazonses.com'], ['send', 'bounce']],
    [['Bounce+grace@simulator.amazonses.com'], ['send', 'bounce']],
    [['suppressionlist@simulator.amazonses.com'], ['send', 'bounce']],
    [['complaint@simulator.amazonses.com'], ['send', 'delivery', 'complaint']],
    // Somebody whose name begins so, at a domain of their own.
    [['bounce@kcca.go.ug'], ['send', 'delivery']],
    [
      ['grace@kcca.go.ug', 'bounce@simulator.amazonses.com'],
      ['send', 'bounce'],
    ],
  ])('to %j is %j', (to, types) => {
    expect(eventTypes(mailTo(...to))).toEqual(types);
  });
});

describe('an event', () => {
  test('says by which mail of ours it came, since that is what settles it', () => {
    const { mail } = sesEvent(sent, 'send');
    expect(mail.tags).toMatchObject({
      mail: ['receipt-1'],
      owner: ['APPLICATION-K7M2Q9XD'],
      'ses:configuration-set': ['call'],
      'ses:from-domain': ['we-gov.org'],
    });
    expect(mail).toMatchObject({
      messageId: 'm-1',
      timestamp: '2018-05-17T14:59:59.005Z',
      destination: ['grace@kcca.go.ug'],
      commonHeaders: { subject: 'Your application' },
    });
  });

  test.each([
    ['delivery', 'Delivery', { recipients: ['grace@kcca.go.ug'] }],
    [
      'bounce',
      'Bounce',
      { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'grace@kcca.go.ug' }] },
    ],
    ['complaint', 'Complaint', { complainedRecipients: [{ emailAddress: 'grace@kcca.go.ug' }] }],
  ] as const)('of a %s names it as SES does, and whom it is about', (type, eventType, details) => {
    expect(sesEvent(sent, type)).toMatchObject({ eventType, [type]: details });
  });

  test('comes to the function as text in the envelope of SNS', () => {
    const [record] = snsEvent('arn:topic', sesEvent(sent, 'bounce'), at).Records;
    expect(record?.Sns.TopicArn).toBe('arn:topic');
    expect(record?.Sns.Timestamp).toBe('2018-05-17T14:59:59.005Z');
    expect(JSON.parse(record?.Sns.Message ?? '')).toMatchObject({ eventType: 'Bounce' });
  });
});

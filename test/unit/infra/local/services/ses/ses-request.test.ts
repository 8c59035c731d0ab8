import { describe, expect, it } from 'vitest';
import { eventTypes, sesEvent } from '../../../../../../infra/local/services/ses/ses-events.ts';
import { readRawMail, refusalOf } from '../../../../../../infra/local/services/ses/ses-request.ts';

const raw =
  'From: WeGO <call@we-gov.org>\r\nTo: "Lim, A" <andrew@we-gov.org>,\r\n b@x.org\r\nSubject: Receipt\r\n\r\nHello';
const form = (change: Record<string, string> = {}) =>
  new URLSearchParams({
    Action: 'SendRawEmail',
    'RawMessage.Data': Buffer.from(raw).toString('base64'),
    ConfigurationSetName: 'set',
    'Tags.member.1.Name': 'mail',
    'Tags.member.1.Value': 'receipt-1',
    ...change,
  });
const account = { region: 'r', identities: ['call@we-gov.org'], configurationSets: ['set'] };
const refused = (change: Record<string, string>) =>
  refusalOf(readRawMail(form(change)), account)?.code;

describe('a mail for SES', () => {
  it('is read with its recipients, tags and bytes', () => {
    const mail = readRawMail(form());
    expect(mail).toMatchObject({
      source: 'call@we-gov.org',
      destinations: ['andrew@we-gov.org', 'b@x.org'],
      tags: { mail: 'receipt-1' },
    });
    expect(mail.raw.toString()).toBe(raw);
    expect(refusalOf(mail, account)).toBeUndefined();
  });

  it('goes to the destinations given apart', () => {
    expect(readRawMail(form({ 'Destinations.member.1': 'c@x.org' })).destinations).toEqual([
      'c@x.org',
    ]);
  });

  it('is refused as SES does', () => {
    expect(refused({ Source: 'other@we-gov.org' })).toBe('MessageRejected');
    expect(refused({ ConfigurationSetName: 'gone' })).toBe('ConfigurationSetDoesNotExist');
    expect(refused({ 'Tags.member.1.Value': 'a b' })).toBe('InvalidParameterValue');
    const many = Object.fromEntries(
      Array.from({ length: 51 }, (_, i) => [`Destinations.member.${i + 1}`, `a${i}@x.org`]),
    );
    expect(refused(many)).toBe('InvalidParameterValue');
  });

  it('has the events of its simulator address, tags as lists', () => {
    const to = (address: string) => readRawMail(form({ 'Destinations.member.1': address }));
    expect(eventTypes(to('a@x.org'))).toEqual(['send', 'delivery']);
    expect(eventTypes(to('bounce@simulator.amazonses.com'))).toEqual(['send', 'bounce']);
    expect(eventTypes(to('complaint@simulator.amazonses.com')).at(-1)).toBe('complaint');
    const sent = { mail: to('a@x.org'), messageId: 'm', region: 'r', at: 0 };
    expect(sesEvent(sent, 'send')).toMatchObject({
      eventType: 'Send',
      mail: { messageId: 'm', destination: ['a@x.org'], tags: { mail: ['receipt-1'] } },
      send: {},
    });
  });
});

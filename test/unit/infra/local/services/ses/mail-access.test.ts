import { expect, test } from 'vitest';
import { mailAccess } from '../../../../../../infra/local/services/ses/mail-access.ts';

const asks = mailAccess('arn:aws:ses:ap-northeast-2:000000000000:');
const mail = {
  raw: Buffer.from(''),
  source: 'WeGO workshop <workshop@we-gov.org>',
  destinations: ['grace@kcca.go.ug', 'boss@kcca.go.ug'],
  configurationSet: 'call',
  tags: {},
  headers: [],
};

test('a mail asks for its sender, its configuration set and each who gets it', () => {
  expect(asks(mail).map(({ resource }) => resource)).toEqual([
    'arn:aws:ses:ap-northeast-2:000000000000:identity/workshop@we-gov.org',
    'arn:aws:ses:ap-northeast-2:000000000000:identity/grace@kcca.go.ug',
    'arn:aws:ses:ap-northeast-2:000000000000:identity/boss@kcca.go.ug',
    'arn:aws:ses:ap-northeast-2:000000000000:configuration-set/call',
  ]);
});

test('each time it says from whom and to whom, as a condition of the role reads it', () => {
  for (const { action, context } of asks(mail)) {
    expect(action).toBe('ses:SendRawEmail');
    expect(context).toEqual({
      'ses:FromAddress': ['workshop@we-gov.org'],
      'ses:Recipients': ['grace@kcca.go.ug', 'boss@kcca.go.ug'],
    });
  }
});

test('a mail without a configuration set asks for none', () => {
  const bare = asks({ ...mail, configurationSet: undefined });
  expect(bare.filter(({ resource }) => resource.includes('configuration-set'))).toEqual([]);
});

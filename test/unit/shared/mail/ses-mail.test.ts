import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mimeOf } from '#shared/mail/mime.ts';
import type { OutgoingMail } from '#shared/mail/send-mail.ts';
import { sesMail } from '#shared/mail/ses-mail.ts';

const outgoing: OutgoingMail = {
  from: { name: 'WeGO workshop', address: 'workshop@we-gov.org' },
  replyTo: ['andrew@we-gov.org', 'alexandra@we-gov.org'],
  to: 'grace.nakato@kcca.go.ug',
  subject: 'We have your application K7M2Q9XD',
  text: 'Dear 김민준,\n\nthank you.\n',
  html: '<!doctype html><p>Dear 김민준,</p>',
  language: 'en',
  tags: { owner: 'application-K7M2Q9XD', mail: 'v1-receipt' },
};

/** SES as a web server of our own, which answers as the test says. */
let ses: Server | undefined;
let asked: URLSearchParams[] = [];
let endpoint = '';

const answering = async (answer: RequestListener): Promise<void> => {
  ses = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    asked.push(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
    answer(request, response);
  });
  await new Promise<void>((done) => ses?.listen(0, '127.0.0.1', done));
  const address = ses.address();
  const isListening = (one: typeof address): one is AddressInfo => typeof one === 'object';
  if (!isListening(address)) throw new Error('the server does not listen');
  endpoint = `http://127.0.0.1:${address.port}`;
  vi.stubEnv('AWS_ENDPOINT_URL_SES', endpoint);
};

const refusing = (
  status: number,
  code: string,
  message = 'grace.nakato@kcca.go.ug',
): Promise<void> =>
  answering((_, response) => {
    response.writeHead(status, { 'content-type': 'text/xml' });
    response.end(
      `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
    );
  });

const sentXml =
  '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>m-1</MessageId></SendRawEmailResult></SendRawEmailResponse>';

beforeEach(() => {
  asked = [];
  vi.stubEnv('AWS_REGION', 'local');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'LOCAL');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
});
afterEach(() => {
  vi.unstubAllEnvs();
  ses?.closeAllConnections();
  ses?.close();
  ses = undefined;
});

describe('a mail', () => {
  test('that SES takes is sent once, to its one recipient, with its tags', async () => {
    await answering((_, response) => response.end(sentXml));
    expect(await sesMail('events')(outgoing)).toEqual({ outcome: 'sent', messageId: 'm-1' });
    expect(asked.map((form) => Object.fromEntries(form))).toMatchObject([
      {
        Action: 'SendRawEmail',
        ConfigurationSetName: 'events',
        Source: 'workshop@we-gov.org',
        'Destinations.member.1': 'grace.nakato@kcca.go.ug',
        'Tags.member.1.Name': 'owner',
        'Tags.member.1.Value': 'application-K7M2Q9XD',
        'Tags.member.2.Name': 'mail',
        'Tags.member.2.Value': 'v1-receipt',
      },
    ]);
  });

  test.each([
    [400, 'Throttling', 'service'],
    [400, 'AccountSendingPausedException', 'service'],
    [403, 'AccessDenied', 'service'],
    [500, 'InternalFailure', 'service'],
    [503, 'ServiceUnavailable', 'service'],
    [400, 'MailFromDomainNotVerifiedException', 'service'],
    [400, 'ConfigurationSetDoesNotExist', 'service'],
    [400, 'MessageRejected', 'refused'],
    [400, 'InvalidParameterValue', 'refused'],
    [400, 'ValidationError', 'refused'],
  ])(
    'that SES answers with %i %s has surely not gone, and the %s is why',
    async (status, code, cause) => {
      await refusing(status, code);
      const outcome = await sesMail('events')(outgoing);
      expect(outcome).toMatchObject({ outcome: 'failed', cause });
      expect(JSON.stringify(outcome)).not.toContain('grace');
      expect(asked).toHaveLength(1);
    },
  );

  test.each([
    'Email address is not verified. The following identities failed the check: a@b.org',
    'Sending suspended for this account.',
    'Sending paused for this account. For more information, please check the inbox',
    'Daily message quota exceeded.',
    'Configuration set does not exist',
  ])('that SES rejects because of the account (%s) is tried again', async (message) => {
    await refusing(400, 'MessageRejected', message);
    expect(await sesMail('events')(outgoing)).toMatchObject({
      outcome: 'failed',
      cause: 'service',
    });
  });

  test.each([
    'Illegal address',
    'Missing final &apos;@domain&apos;',
    'Local address contains control or whitespace',
    'Domain starts with dot',
    'Domain contains dot-dot',
  ])('whose address SES does not take (%s) is refused for good', async (message) => {
    await refusing(400, 'InvalidParameterValue', message);
    expect(await sesMail('events')(outgoing)).toMatchObject({
      outcome: 'failed',
      cause: 'refused',
    });
  });

  test('never goes over a connection that may have died while the function was frozen', async () => {
    const carried = new Map<object, number>();
    await answering((request, response) => {
      const before = carried.get(request.socket) ?? 0;
      carried.set(request.socket, before + 1);
      if (before > 0) request.socket.destroy();
      else response.end(sentXml);
    });
    const send = sesMail('events');
    for (let mail = 0; mail < 3; mail += 1)
      expect(await send(outgoing)).toEqual({ outcome: 'sent', messageId: 'm-1' });
  });

  test('that was handed over when the line broke is unclear, and is not sent again by itself', async () => {
    await answering((request) => request.socket.destroy());
    expect(await sesMail('events')(outgoing)).toMatchObject({ outcome: 'unclear' });
    expect(asked).toHaveLength(1);
  });

  test('that found nobody listening has surely not gone', async () => {
    await answering(() => {});
    await new Promise((done) => ses?.close(done));
    const outcome = await sesMail('events')(outgoing);
    expect(outcome).toEqual({ outcome: 'failed', cause: 'service', fault: 'ECONNREFUSED' });
  });
});

describe('the raw mail', () => {
  const raw = async (changes: Partial<OutgoingMail> = {}): Promise<string> =>
    (await mimeOf({ ...outgoing, ...changes })).toString('utf8');

  test('says from whom, to whom, where replies go, in which language, and that no answer is due', async () => {
    const mime = await raw();
    expect(mime).toContain('From: WeGO workshop <workshop@we-gov.org>');
    expect(mime).toContain('To: grace.nakato@kcca.go.ug');
    expect(mime).toContain('Reply-To: andrew@we-gov.org, alexandra@we-gov.org');
    expect(mime).toContain('Content-Language: en');
    expect(mime).toContain('Auto-Submitted: auto-generated');
    const [, suppressed = ''] = /^X-Auto-Response-Suppress: (.+)\r$/m.exec(mime) ?? [];
    expect(suppressed.split(', ')).toEqual(expect.arrayContaining(['OOF', 'AutoReply']));
    expect(suppressed, 'a report that it failed is wanted').not.toMatch(/NDR|All/);
  });

  test('has a text and an HTML part in UTF-8, the text first', async () => {
    const mime = await raw();
    expect(mime).toContain('Content-Type: multipart/alternative');
    const types = [...mime.matchAll(/Content-Type: (text\/\w+); charset=utf-8/gi)];
    expect(types.map(([, type]) => type)).toEqual(['text/plain', 'text/html']);
    expect(mime).toContain('Dear =EA=B9=80=EB=AF=BC=EC=A4=80,');
  });

  test('has lines of at most 76 ASCII characters in its parts', async () => {
    const mime = await raw({ text: '김'.repeat(500), html: `<p>${'x '.repeat(500)}</p>` });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the bounds of ASCII
    expect(mime).toMatch(/^[\u0000-\u007f]*$/);
    expect(mime.split('\r\n').filter((line) => line.length > 78)).toEqual([]);
  });

  test('ends every line as mail does: servers refuse what has a line feed alone', async () => {
    const mime = await raw({ text: 'One\nTwo\r\nThree\n', html: '<p>One</p>\n<p>Two</p>' });
    expect(mime).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
  });

  test('cannot be given a header by a subject or a recipient', async () => {
    const mime = await raw({
      subject: 'One\r\nBcc: all@example.org',
      to: 'a@b.org\r\nCc: c@d.org',
    });
    expect(mime).not.toMatch(/^(?:Bcc|Cc):/im);
  });
});

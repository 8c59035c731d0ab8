import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { honeypotField } from '#shared/web/fields/honeypot.tsx';
import type { LocalRun } from '../../infra/local/local-run.ts';
import { formValues } from '../support/builders/builders.ts';
import { startRun } from '../support/run/start-run.ts';
import {
  accessIn,
  fillAll,
  newVisitor,
  sendChecked,
  type Visitor,
} from '../support/run/visitor.ts';
import { textOf } from '../support/text/html.ts';

let run: LocalRun;

beforeAll(async () => {
  // Mails go by the stream, reminders by the sweeps of the tests: another would hold some of them.
  run = await startRun({ edition: 'rehearsal', port: 0, schedules: false });
  run.setClock({ at: run.call.opensAt + 60_000 });
});
afterAll(() => run?.stop());

const mailsTo = (address: string) =>
  run.mails().filter(({ destinations }) => destinations.includes(address));

/** The mails to an address, once there are `count` of them. */
const arrived = async (address: string, count: number) => {
  await expect.poll(() => mailsTo(address).length, { timeout: 60_000 }).toBe(count);
  return Promise.all(mailsTo(address).map(({ raw }) => simpleParser(raw)));
};

const linkIn = (text: string | undefined): string =>
  /\/en\/endorse\/[\w-]{43}/.exec(text ?? '')?.[0] ?? '';

const apply = async (
  name: string,
  superiorAddress: string,
  visitor: Visitor = newVisitor(run.siteUrl),
): Promise<Visitor> => {
  const values = formValues({
    givenToPartner3: 'yes',
    fullName: 'Grace Nakato',
    email: `${name}@city.gov`,
    city: 'not-listed',
    otherCity: name,
    country: 'Uganda',
    nomination: 'endorsement',
    superiorName: 'Sarah Namukasa',
    superiorAddress,
  });
  const check = await fillAll(visitor, values);
  expect(textOf(check.html)).toContain(
    `When you submit your application, we will email Sarah Namukasa at ${superiorAddress}`,
  );
  const receipt = await sendChecked(visitor, check, values);
  expect(receipt.html).toContain('We have received your application');
  return visitor;
};

const status = async (visitor: Visitor): Promise<string> =>
  textOf((await visitor.get('/en/application')).html);

const yes = [
  ['verdict', 'endorse'],
  ['answeredAs', 'Sarah Namukasa'],
  ['answeredPosition', 'Director of Administration'],
] as const;

describe('an endorser who is asked', () => {
  test('gets a link, confirms once, and the applicant is told', async () => {
    const visitor = await apply('amara', 'sarah@city.gov');
    const [request] = await arrived('sarah@city.gov', 1);
    expect(request?.subject).toMatch(/^Please confirm a nomination for a WeGO workshop \(\w{8}\)$/);
    const link = linkIn(request?.text);
    const endorser = newVisitor(run.siteUrl);
    const asked = await endorser.get(link);
    expect(asked.status).toBe(200);
    const said = textOf(asked.html);
    expect(said).toContain('Grace Nakato');
    expect(said).toContain('Manager, e-services');
    expect(said).not.toContain('amara@city.gov');
    expect(await status(visitor)).toContain(
      'We have asked your supervisor to confirm and are waiting for an answer.',
    );

    const done = await endorser.send(asked, link, yes);
    expect(textOf(done.html)).toContain('Nomination confirmed');
    const twice = await endorser.send(asked, link, [...yes, ['verdict', 'refuse']]);
    expect(textOf(twice.html)).toContain('Nomination confirmed');

    const own = await arrived('amara@city.gov', 3);
    expect(own.map(({ subject }) => subject)).toContainEqual(
      expect.stringMatching(/^Your nomination has been confirmed/),
    );
    expect(await status(visitor)).toContain('Your supervisor has confirmed your nomination.');
  });

  test('whom a scanner reads the mail of is not answered for', async () => {
    const visitor = await apply('bina', 'scanned@city.gov');
    const [request] = await arrived('scanned@city.gov', 1);
    const link = linkIn(request?.text);
    const scanner = newVisitor(run.siteUrl);
    for (let round = 0; round < 5; round += 1) {
      await fetch(new URL(link, run.siteUrl), { method: 'HEAD' });
      const page = await scanner.get(link);
      expect(page.status).toBe(200);
      // The only button, with what the page itself holds.
      expect((await scanner.send(page, link)).status).toBe(422);
    }
    expect(await status(visitor)).toContain(
      'We have asked your supervisor to confirm and are waiting for an answer.',
    );
    const page = await scanner.get(link);
    expect(textOf((await scanner.send(page, link, yes)).html)).toContain('Nomination confirmed');
  });

  test.each([honeypotField, 'website'])(
    'whose browser fills in the hidden field "%s" is taken at their word',
    async (hiddenName) => {
      const visitor = await apply(`filled-${hiddenName}`, `superior-${hiddenName}@city.gov`);
      const [request] = await arrived(`superior-${hiddenName}@city.gov`, 1);
      const link = linkIn(request?.text);
      const endorser = newVisitor(run.siteUrl);
      const page = await endorser.get(link);
      const answer = await endorser.send(page, link, [...yes, [hiddenName, 'https://city.gov']]);
      expect(textOf(answer.html)).toContain('Nomination confirmed');
      expect(await status(visitor)).toContain('Your supervisor has confirmed your nomination.');
    },
  );

  test('who cannot be reached is named to the applicant, who names another', async () => {
    const visitor = await apply('chandra', 'bounce@simulator.amazonses.com');
    const own = await arrived('chandra@city.gov', 3);
    expect(own.map(({ subject }) => subject)).toContainEqual(
      expect.stringMatching(/^We could not reach your supervisor/),
    );
    const shown = await visitor.get('/en/application');
    expect(textOf(shown.html)).toContain('Our email could not be delivered to your supervisor.');
    const [first] = await arrived('bounce@simulator.amazonses.com', 1);

    const action = '/en/application/endorser';
    const fields = [
      ['superiorName', 'Moses Okello'],
      ['superiorAddress', 'moses@city.gov'],
    ] as const;
    const holder = [...shown.html.matchAll(/name="proof" value="([^"]+)"/g)][0]?.[1] ?? '';
    const asked = await visitor.post(action, [['proof', holder], ...fields]);
    expect(textOf(asked.html)).toContain('We are emailing your supervisor.');
    // Pressed twice, asked once.
    await visitor.post(action, [['proof', holder], ...fields]);
    const [request] = await arrived('moses@city.gov', 1);

    const old = await newVisitor(run.siteUrl).get(linkIn(first?.text));
    expect(old.status).toBe(410);
    expect(textOf(old.html)).toContain('We no longer need your answer');

    const endorser = newVisitor(run.siteUrl);
    const link = linkIn(request?.text);
    const refusal = [
      ['verdict', 'refuse'],
      ['answeredAs', 'M. Okello'],
      ['answeredPosition', 'Deputy mayor'],
      ['reason', 'Grace has left the office.'],
    ] as const;
    await endorser.send(await endorser.get(link), link, refusal);
    const all = await arrived('chandra@city.gov', 4);
    // Their words stand on the page alone: a mail would carry them in our name.
    expect(all.at(-1)?.text).toContain('Your supervisor gave a reason.');
    expect(all.at(-1)?.text).not.toContain('left the office');
    expect(await status(visitor)).toContain('Grace has left the office.');
  });

  test('by one who withdraws is asked no longer, and is not reminded', async () => {
    const visitor = await apply('dorji', 'karma@city.gov');
    const [request] = await arrived('karma@city.gov', 1);
    const shown = await visitor.get('/en/application/withdraw');
    await visitor.send(shown, '/en/application/withdraw', [['withdraws', 'yes']]);
    const page = await newVisitor(run.siteUrl).get(linkIn(request?.text));
    expect(page.status).toBe(410);
    expect(textOf(page.html)).toContain('This application has been withdrawn');
  });
});

test.each([true, false])('the form to print names the applicant, cookies: %s', async (cookies) => {
  const visitor = newVisitor(run.siteUrl, { cookies });
  const values = formValues({ fullName: 'श्रीमती लक्ष्मी क्षेत्री', email: `form-${cookies}@city.gov` });
  const check = await fillAll(visitor, values);
  const documents = cookies
    ? await visitor.get('/en/apply/file/nomination-letter')
    : await visitor.post('/en/open/file/nomination-letter', accessIn(check.html));
  const form = cookies
    ? await visitor.get('/en/nomination-form')
    : await visitor.send(documents, '/en/open/nomination-form');
  expect(textOf(form.html)).toContain('श्रीमती लक्ष्मी क्षेत्री');
  expect(textOf(form.html)).toContain('Official stamp');
});

test.each([true, false])(
  'the form is there as a PDF, for its owner alone, cookies: %s',
  async (cookies) => {
    const visitor = newVisitor(run.siteUrl, { cookies });
    const values = formValues({
      nameInOwnScript: 'राम बहादुर थापा',
      email: `pdf-${cookies}@city.gov`,
    });
    const check = await fillAll(visitor, values);
    const documents = cookies
      ? await visitor.get('/en/apply/file/nomination-letter')
      : await visitor.post('/en/open/file/nomination-letter', accessIn(check.html));
    expect(textOf(documents.html)).toContain('Download the nomination letter template (PDF)');
    const form = cookies
      ? await visitor.get('/en/nomination-form.pdf')
      : await visitor.send(documents, '/en/open/nomination-form.pdf');
    expect(form.status).toBe(200);
    expect(form.html).toMatch(/^%PDF-1\.7[\s\S]*%%EOF\s*$/);
    expect(Object.fromEntries(form.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="nomination-letter-[0-9A-HJKMNP-TV-Z]{8}\.pdf"$/,
      ),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    const stranger = await newVisitor(run.siteUrl).get('/en/nomination-form.pdf');
    expect(stranger.headers.get('content-type')).toContain('text/html');
    expect(stranger.url).toBe('/en/apply');
    const posted = await newVisitor(run.siteUrl).post('/en/open/nomination-form.pdf', []);
    expect(posted.status).toBe(403);
  },
);

test('nobody names themselves as their endorser, and nobody is shut out by it', async () => {
  const visitor = newVisitor(run.siteUrl);
  const values = formValues({
    givenToPartner3: 'yes',
    email: 'own@city.gov',
    city: 'not-listed',
    otherCity: 'Own',
    country: 'Uganda',
    nomination: 'endorsement',
    superiorName: 'Grace herself',
    superiorAddress: 'OWN@city.gov',
  });
  const documents = await fillAll(visitor, values);
  expect(documents.status).toBe(422);
  expect(textOf(documents.html)).toContain('You cannot confirm your own nomination');
  const receipt = await sendChecked(visitor, await visitor.get('/en/apply/check'), values);
  expect(receipt.html).toContain('We have received your application');
  expect(await status(visitor)).toContain('We have not asked anyone yet');
});

test('a link that nobody was sent is not known', async () => {
  for (const token of ['x', 'A'.repeat(43), 'A'.repeat(5_000)])
    expect((await newVisitor(run.siteUrl).get(`/en/endorse/${token}`)).status).toBe(404);
});

test('an answer that another site posts is not taken', async () => {
  const visitor = await apply('eero', 'elsewhere@city.gov');
  const [request] = await arrived('elsewhere@city.gov', 1);
  const stranger = newVisitor(run.siteUrl);
  const link = linkIn(request?.text);
  const answer = await stranger.post(link, yes, { 'sec-fetch-site': 'cross-site' });
  expect(answer.status).toBe(403);
  expect(await status(visitor)).toContain(
    'We have asked your supervisor to confirm and are waiting for an answer.',
  );
});

test('an address is mailed three times a day, and nobody is kept from applying by it', async () => {
  const visitor = await apply('farida', 'often@city.gov');
  const action = '/en/application/endorser';
  const statuses: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    // One that is asked again before the mail has left gets the later mail alone.
    await arrived('often@city.gov', time + 1);
    const shown = await visitor.get('/en/application');
    statuses.push((await visitor.send(shown, action)).status);
    // The same button, pressed once more.
    if (time === 0) statuses.push((await visitor.send(shown, action)).status);
  }
  expect(statuses).toEqual([200, 200, 200, 429]);
  const other = await apply('gita', 'often@city.gov');
  expect(await status(other)).toContain('We have not asked anyone yet. We have sent as many');
  expect(mailsTo('often@city.gov')).toHaveLength(3);
});

test('who does not answer is reminded three times, by day; who has answered, never', async () => {
  await apply('hana', 'slow@city.gov');
  await arrived('slow@city.gov', 1);
  const aDay = 86_400_000;
  const sweep = () =>
    run.invoke('MailerArea', { operation: 'sweep-outbox', scheduledAt: '2027-03-01T00:00:00Z' });
  const at = async (instant: number): Promise<number> => {
    run.setClock({ at: instant });
    await sweep();
    return mailsTo('slow@city.gov').length;
  };
  const asked = run.clock.now();
  expect(await at(asked + 3 * aDay + 60_000)).toBe(2);
  expect(await at(asked + 7 * aDay + 60_000)).toBe(3);
  // 48 hours before the closing it is midnight in Seoul.
  expect(await at(run.call.closesAt - 2 * aDay + 3_600_000)).toBe(3);
  expect(await at(run.call.closesAt - 2 * aDay + 7 * 3_600_000 + 60_000)).toBe(4);
  const last = (await arrived('slow@city.gov', 4)).at(-1);
  expect(last?.subject).toMatch(/^Reminder: please confirm a nomination/);
  expect(linkIn(last?.text)).toBe(linkIn((await arrived('slow@city.gov', 4))[0]?.text));
  for (const address of ['sarah@city.gov', 'scanned@city.gov', 'karma@city.gov', 'moses@city.gov'])
    expect(mailsTo(address)).toHaveLength(1);
});

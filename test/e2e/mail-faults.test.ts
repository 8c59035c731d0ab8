import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { stringIn } from '#shared/store/engine/item.ts';
import type { LocalRun } from '../../infra/local/local-run.ts';
import { formValues } from '../support/builders/builders.ts';
import { apply, eventually } from '../support/run/applicant.ts';
import { itemsOf } from '../support/run/evidence.ts';
import { startRun } from '../support/run/start-run.ts';
import { fillAll, newVisitor, sendChecked } from '../support/run/visitor.ts';
import { valueIn } from '../support/text/html.ts';

let run: LocalRun;

beforeAll(async () => {
  run = await startRun({ edition: 'rehearsal', port: 0 });
  run.setClock({ at: run.call.opensAt + 60_000 });
});
afterEach(() => {
  run.faults.ses();
  run.faults.dynamodb();
});
afterAll(() => run?.stop());

const aMinute = 60_000;
const patience = 60_000;
const formOf = (email: string) =>
  formValues({ givenToPartner3: 'yes', fullName: email.split('@')[0] ?? '', email });

const codesTo = (address: string) =>
  run
    .mails()
    .filter(
      ({ destinations, tags }) =>
        destinations.includes(address) && tags['mail']?.startsWith('code-'),
    );

const mailsTo = (address: string, name: string) =>
  run
    .mails()
    .filter(({ destinations, tags }) => destinations.includes(address) && tags['mail'] === name);

/** Somebody whose application is in, and whose receipt has come. */
const applied = async (email: string): Promise<void> => {
  expect((await apply(run.siteUrl, formOf(email))).status).toBe(303);
  await eventually(`the receipt of ${email}`, () => mailsTo(email, 'v1-receipt')[0], patience);
};

const allDelivered = async (): Promise<true | undefined> => {
  const mails = (await itemsOf(run)).filter((item) => stringIn(item, 'sk').startsWith('MAIL#'));
  const ends = ['delivered', 'handed-on'];
  return mails.every((mail) => ends.includes(stringIn(mail, 'state'))) || undefined;
};

/** Asks for a code on another device; answers what binds it to that browser. */
const askCode = async (email: string) => {
  const visitor = newVisitor(run.siteUrl);
  const asked = await visitor.send(await visitor.get('/en/return'), '/en/return', [
    ['email', email],
  ]);
  expect(asked.status).toBe(200);
  return { visitor, asked, browser: valueIn(asked.html, 'browser') ?? '' };
};

/** So long what a mailer left behind waits at most. */
const fiveMinutes = 300_000;

test(
  'a code arrives though every connection has died that was kept',
  async () => {
    await applied('amara@city.gov');
    // A function is frozen when it has nothing under way.
    await eventually('the end of all mails', allDelivered, patience);
    run.faults.ses(() => ({ kind: 'dead-socket' }));
    run.faults.dynamodb(() => ({ kind: 'dead-socket' }));
    const { visitor, asked } = await askCode('amara@city.gov');
    // Where a connection died after the mail was claimed, the claim has to run out first.
    const mail = await eventually('the code', () => codesTo('amara@city.gov')[0], fiveMinutes);
    const [code = ''] =
      /\b\d{6}\b/.exec(mail.raw.toString('utf8').split('text/plain')[1] ?? '') ?? [];
    const opened = await visitor.send(asked, '/en/return/code', [['code', code]]);
    expect(opened.status).toBe(200);
  },
  fiveMinutes + 60_000,
);

test('a code whose sending nobody knows of is sent once more within three minutes', async () => {
  await applied('bilal@city.gov');
  run.faults.ses(() => ({ kind: 'reset' }));
  await askCode('bilal@city.gov');
  await eventually(
    'the try without an answer',
    async () =>
      (await itemsOf(run)).find(
        (item) => stringIn(item, 'to') === 'bilal@city.gov' && stringIn(item, 'fault') !== '',
      ),
    patience,
  );
  run.faults.ses();
  expect(codesTo('bilal@city.gov')).toEqual([]);
  run.setClock({ at: run.clock.now() + 2 * aMinute });
  await run.fire('Sweep');
  await eventually('the code', () => codesTo('bilal@city.gov')[0], patience);
});

test('a mail whose mailer was killed is out within five minutes', async () => {
  run.faults.ses(({ body }) =>
    body.includes(encodeURIComponent('carla@city.gov')) ? { kind: 'kill-before' } : undefined,
  );
  expect((await apply(run.siteUrl, formOf('carla@city.gov'))).status).toBe(303);
  await eventually(
    'the claim of the mailer that died',
    async () =>
      (await itemsOf(run)).find(
        (item) =>
          stringIn(item, 'to') === 'carla@city.gov' && stringIn(item, 'state') === 'sending',
      ),
    patience,
  );
  run.faults.ses();
  run.setClock({ at: run.clock.now() + 4 * aMinute });
  await eventually(
    'the receipt',
    async () => {
      // It does nothing while the table says that the dead one sweeps: for a minute at most.
      await run.fire('Sweep');
      return mailsTo('carla@city.gov', 'v1-receipt')[0];
    },
    1.5 * patience,
  );
});

test('what SES refuses for good is shown at once, and its page says so', async () => {
  run.faults.ses(({ body }) =>
    body.includes(encodeURIComponent('diego@city.gov'))
      ? { kind: 'error', status: 400, code: 'InvalidParameterValue', message: 'Illegal address' }
      : undefined,
  );
  const values = formOf('diego@city.gov');
  const visitor = newVisitor(run.siteUrl);
  await sendChecked(visitor, await fillAll(visitor, values), values);
  const receipt = await eventually(
    'the end of the receipt',
    async () =>
      (await itemsOf(run)).find(
        (item) =>
          stringIn(item, 'to') === 'diego@city.gov' &&
          stringIn(item, 'sk') === 'MAIL#v1-receipt' &&
          stringIn(item, 'state') === 'given-up',
      ),
    patience,
  );
  expect(receipt['attempt']).toEqual({ N: '1' });
  expect((await visitor.get('/en/application')).html).toContain('could not be sent');
});

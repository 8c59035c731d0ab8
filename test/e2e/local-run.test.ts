import { createServer } from 'node:http';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { closeServer, listen } from '../../infra/local/host/ports.ts';
import { type LocalRun, startLocalRun } from '../../infra/local/local-run.ts';
import { formValues } from '../support/builders/builders.ts';
import { standing } from '../support/run/start-run.ts';

const closing = Date.UTC(2018, 4, 17, 15);

let run: LocalRun;
beforeAll(async () => {
  run = await startLocalRun({ edition: '2018-jeju', at: closing - 90_000, port: 0 });
});
afterAll(() => run?.stop());

const openForm = async (): Promise<string> => {
  const page = await (await fetch(`${run.siteUrl}/en/apply`)).text();
  return /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? '';
};

const post = (ticket: string, name: string): Promise<Response> => {
  const form = { fullName: name, email: `${name.toLowerCase().replace(' ', '.')}@kcca.go.ug` };
  const values = formValues({ ...form, givenToPartner3: 'yes', ticket });
  return fetch(`${run.siteUrl}/en/apply`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: run.siteUrl },
    body: new URLSearchParams([...values]),
  });
};

/** Mails about applications; those about the call itself have the owner `call`. */
const mailsTo = (address: string) =>
  run
    .mails()
    .filter(({ tags, destinations }) => tags['owner'] !== 'call' && destinations.includes(address));

const rows = async () => {
  const credentials = { accessKeyId: 'TEST', secretAccessKey: 'test' };
  const client = new DynamoDBClient({
    endpoint: run.dynamodbEndpoint,
    region: run.region,
    credentials,
  });
  const { Items = [] } = await client.send(new ScanCommand({ TableName: run.tableName }));
  client.destroy();
  return Items.map(({ pk, sk }) => `${pk?.S} ${sk?.S}`);
};

describe('the 2018 call on this machine', () => {
  it('shows its page', async () => {
    const answer = await fetch(`${run.siteUrl}/en`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Jeju');
  });

  it('takes an application, stores it and mails the applicant and both contacts', async () => {
    const answer = await post(await openForm(), 'Grace Nakato');
    expect(answer.status).toBe(303);
    const receipt = await fetch(new URL(answer.headers.get('location') ?? '', run.siteUrl));
    expect(receipt.status).toBe(200);
    await vi.waitFor(() => expect(mailsTo('grace.nakato@kcca.go.ug')).toHaveLength(1), 60_000);
    await vi.waitFor(() => expect(mailsTo('andrew@we-gov.org')).toHaveLength(1), 60_000);
    await vi.waitFor(() => expect(mailsTo('alexandra@we-gov.org')).toHaveLength(1), 60_000);
    expect((await rows()).filter((key) => key.endsWith(' APPLICATION'))).toHaveLength(1);
    // SES has taken a mail before the inbox shows it.
    await vi.waitFor(async () => {
      const inbox = await (await fetch(`${run.inboxUrl}/store`)).text();
      expect(inbox).toContain('grace.nakato@kcca.go.ug');
    }, 60_000);
  });

  it('sends by the sweeper what SES refused at first', async () => {
    run.faults.ses(({ count }) => (count % 2 === 0 ? undefined : { kind: 'throttle' }));
    expect((await post(await openForm(), 'Khem Raj')).status).toBe(303);
    run.faults.ses();
    await vi.waitFor(
      async () => {
        run.setClock({ at: Math.min(run.clock.now() + 5_000, closing - 20_000) });
        await run.fire('Sweep');
        expect(mailsTo('khem.raj@kcca.go.ug').length).toBeGreaterThanOrEqual(1);
      },
      { timeout: 60_000, interval: 500 },
    );
  });

  it('takes a form until the closing, and after it only one begun before', async () => {
    const begunBefore = await openForm();
    run.setClock({ at: closing - 3_000, speed: standing });
    expect((await post(begunBefore, 'Asha Rai')).status).toBe(303);
    const [second, third] = [await openForm(), await openForm()];
    run.setClock({ at: closing, speed: 1 });
    expect((await post(second, 'Bilal Okello')).status).toBe(303);
    run.setClock({ at: closing + 15 * 60_000 });
    expect((await post(third, 'Chau Tran')).status).toBe(410);
  });

  it('logs nothing about a person', () => {
    const lines = run.logs().map(({ text }) => text);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => /nakato|kcca|khem|asha|okello|tran/i.test(line))).toEqual([]);
  });

  it('answers what it does not know, and what is too long', async () => {
    expect((await fetch(`${run.siteUrl}/en/nothing/here`)).status).toBe(404);
    expect((await fetch(`${run.siteUrl}/%E0%A4%A`)).status).toBe(400);
    const body = Buffer.alloc(10 * 1024 * 1024 + 1);
    expect((await fetch(`${run.siteUrl}/en/apply`, { method: 'POST', body })).status).toBe(413);
  });

  it('starts a function anew when its process is killed', async () => {
    run.kill('Public');
    await vi.waitFor(
      async () => expect((await fetch(`${run.siteUrl}/en`)).status).toBe(200),
      60_000,
    );
  });
});

describe('a port that is taken', () => {
  it('is named, with the way to choose another', async () => {
    const other = createServer();
    const port = await listen(other, 0);
    await expect(startLocalRun({ edition: 'rehearsal', port })).rejects.toThrow(
      `Port ${port} is taken by another program. Choose another with --port`,
    );
    await closeServer(other);
  });
});

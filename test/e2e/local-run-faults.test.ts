import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LocalRun } from '../../infra/local/local-run.ts';
import { formValues } from '../support/builders/builders.ts';
import { startRun } from '../support/run/start-run.ts';

let run: LocalRun;
beforeAll(async () => {
  run = await startRun({
    edition: 'rehearsal',
    at: Date.UTC(2027, 2, 2),
    port: 0,
    schedules: false,
  });
});
afterAll(() => run?.stop());

const newForm = async (email: string): Promise<URLSearchParams> => {
  const page = await (await fetch(`${run.siteUrl}/en/apply`)).text();
  const ticket = /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const values = formValues({ email, fullName: email.slice(0, 5), givenToPartner3: 'yes', ticket });
  return new URLSearchParams([...values]);
};

const post = (body: URLSearchParams): Promise<Response> =>
  fetch(`${run.siteUrl}/en/apply`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: run.siteUrl },
    body,
  });

const mailsTo = (address: string) =>
  run.mails().filter(({ destinations }) => destinations.includes(address));

describe('faults that a test asks for', () => {
  it('cut the reply of a write that was done', async () => {
    const form = await newForm('alice@x.org');
    run.faults.dynamodb(({ action }) =>
      action === 'TransactWriteItems' ? { kind: 'lose-reply' } : undefined,
    );
    await post(form);
    run.faults.dynamodb();
    const again = await post(form);
    expect(again.status).toBe(303);
    await vi.waitFor(() => expect(mailsTo('alice@x.org')).toHaveLength(1), 60_000);
  });

  it('kill the function that calls, after its write or before', async () => {
    for (const [address, kind] of [
      ['bilal@x.org', 'kill-after'],
      ['chaus@x.org', 'kill-before'],
    ] as const) {
      const form = await newForm(address);
      run.faults.dynamodb(({ action, caller }) =>
        action === 'TransactWriteItems' && caller?.startsWith('Applicants') ? { kind } : undefined,
      );
      expect((await post(form)).status).toBe(500);
      run.faults.dynamodb();
      expect((await post(form)).status).toBe(303);
      await vi.waitFor(() => expect(mailsTo(address)).toHaveLength(1), 60_000);
    }
  });

  it('hide from the mailer that SES took a mail, which its event settles', async () => {
    run.faults.ses(() => ({ kind: 'lose-reply' }));
    expect((await post(await newForm('diego@x.org'))).status).toBe(303);
    await vi.waitFor(() => expect(mailsTo('diego@x.org')).toHaveLength(1), 60_000);
    run.faults.ses();
    const { owner = '', mail = '' } = mailsTo('diego@x.org')[0]?.tags ?? {};
    const tellsOf = (text: string) => text.includes(owner) && text.includes(mail);
    const isSettled = () =>
      run.logs().some(({ text }) => tellsOf(text) && /send|delivery/.test(text));
    await vi.waitFor(() => expect(isSettled()).toBe(true), 60_000);
    run.setClock({ at: run.clock.now() + 3_600_000 });
    await run.fire('Sweep');
    expect(mailsTo('diego@x.org')).toHaveLength(1);
  });
});

import { setTimeout as wait } from 'node:timers/promises';
import { browserHeaders } from '../world/web.ts';

const hiddenTicket = /name="ticket" value="([^"]+)"/;

/** Opens the form as a browser without scripts does, and answers its hidden key. */
export const openForm = async (siteUrl: string): Promise<string> => {
  const page = await fetch(`${siteUrl}/en/apply/one-page`);
  const ticket = hiddenTicket.exec(await page.text())?.[1];
  if (ticket === undefined) throw new Error(`no form there, but ${page.status}`);
  return ticket;
};

export type Sent = Readonly<{ status: number; location: string; body: string }>;

/** Sends the form as a plain post. */
export const sendForm = async (
  siteUrl: string,
  values: ReadonlyMap<string, string>,
  ticket: string,
): Promise<Sent> => {
  const answer = await fetch(`${siteUrl}/en/apply`, {
    method: 'POST',
    redirect: 'manual',
    headers: browserHeaders,
    body: new URLSearchParams([...values, ['ticket', ticket]]),
  });
  const location = answer.headers.get('location') ?? '';
  return { status: answer.status, location, body: await answer.text() };
};

export const apply = async (siteUrl: string, values: ReadonlyMap<string, string>): Promise<Sent> =>
  sendForm(siteUrl, values, await openForm(siteUrl));

export const referenceIn = ({ location }: Sent): string => location.split('/').at(-1) ?? '';

/**
 * Waits until `look` finds something; fails with `what` after `ms` milliseconds: long enough for a
 * machine that does ten other things, since nothing else depends on it.
 */
export const eventually = async <Found>(
  what: string,
  look: () => Promise<Found | undefined> | Found | undefined,
  ms = 60_000,
): Promise<Found> => {
  const end = performance.now() + ms;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(`waited ${ms} ms in vain for: ${what}`);
    await wait(50);
  }
};

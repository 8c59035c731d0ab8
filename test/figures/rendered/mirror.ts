import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { closeServer, listen, localAddress } from '../../../infra/local/host/ports.ts';
import type { LocalRun } from '../../../infra/local/local-run.ts';

/** Turns each path of one language into that of the other; done twice, it changes nothing. */
export const swapped = (text: string, language: string): string =>
  text.replaceAll(new RegExp(`/(en|${language})(?=$|[/"?#\\s])`, 'g'), (_, found: string) =>
    found === 'en' ? `/${language}` : '/en',
  );

/** How long nothing must be logged before all mails are sent, settled, and all files scanned. */
const quietMs = 700;

const untilQuiet = async (run: LocalRun): Promise<void> => {
  for (let seen = -1; seen !== run.logs().length; ) {
    seen = run.logs().length;
    await wait(quietMs);
  }
};

const unquoted = (raw: string): string =>
  Buffer.from(
    raw
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();

/** What a mail says, for who reads it in English: its paths, and the six digits behind their word. */
const mirroredMail = (raw: Buffer, language: string): Buffer => {
  const [, text = ''] = unquoted(raw.toString('latin1')).split('quoted-printable');
  const digits = /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0];
  const said = swapped(text, language) + (digits === undefined ? '' : `\ndigits: ${digits}\n`);
  return Buffer.from(`Content-Type: text/plain; charset=utf-8\r\n\r\n${said}`);
};

const passed = new Set(['content-type', 'location', 'set-cookie']);

/**
 * A run whose site is seen through a mirror: who asks for English pages gets those of another
 * language. It asks the site only when what was asked before has been done, mails and all: so each
 * page says the same each time.
 */
export const mirror = async (run: LocalRun, language: string) => {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    await untilQuiet(run);
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers))
      if (!/^(?:host|connection|content-length|transfer-encoding|accept-encoding)$/.test(name))
        headers.set(name, String(value));
    const method = request.method ?? 'GET';
    const answer = await fetch(run.siteUrl + swapped(request.url ?? '', language), {
      method,
      headers,
      redirect: 'manual',
      ...(method === 'POST' && { body: Buffer.concat(chunks) }),
    });
    const body = swapped(await answer.text(), language);
    for (const [name, value] of answer.headers)
      if (passed.has(name) && name !== 'set-cookie')
        response.setHeader(name, swapped(value, language));
    response.setHeader('set-cookie', answer.headers.getSetCookie());
    response.writeHead(answer.status).end(body);
  });
  const siteUrl = `http://${localAddress}:${await listen(server, 0)}`;
  const mails = () =>
    run.mails().map((mail) => ({ ...mail, raw: mirroredMail(mail.raw, language) }));
  const seen: LocalRun = { ...run, siteUrl, mails };
  return { run: seen, close: () => closeServer(server) };
};

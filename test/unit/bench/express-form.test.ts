import { createServer } from 'node:http';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { plannedCall } from '#shared/domain/call/call-window.ts';
import { showApplicationForm } from '../../../functions/applicants/one-page/show-application-form.ts';
import { loadEdition } from '../../../infra/editions/load-edition.ts';
import { listen, localAddress } from '../../../infra/local/host/ports.ts';
import { elementsOf } from '../../bench/express/elements.ts';
import { formApp } from '../../bench/express/form-app.ts';
import { whileOpen } from '../../bench/harness/requests.ts';
import { contextOf, request } from '../../support/world/web.ts';

const edition = loadEdition('2018-jeju');
const call = plannedCall(edition);
const now = whileOpen(edition);

const ourPage = async () => {
  const show = showApplicationForm({
    contextIn: (language, path) => contextOf({ edition, language, path }),
    readCall: async () => call,
    newTicket: () => 'ticket',
  });
  const asked = { route: 'show-application-form', host: 'call.example', receivedAt: now } as const;
  return show(request(asked));
};

const theirPage = async () => {
  const views = path.join(import.meta.dirname, '..', '..', 'bench', 'express');
  const app = formApp({ edition, views, now, readCall: () => call, save: async () => {} });
  const server = createServer((asked, answer) => app(asked, answer));
  const port = await listen(server, 0);
  try {
    return await (await fetch(`http://${localAddress}:${port}/en/apply/one-page`)).text();
  } finally {
    server.close();
  }
};

test('the form that the bench measures ours by is the same page: else change form.ejs, too', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  const { body } = await ourPage();
  expect(elementsOf(await theirPage())).toEqual(elementsOf(body));
  vi.restoreAllMocks();
});

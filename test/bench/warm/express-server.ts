/** The form by Express and EJS, which reads the call from SQLite on each request. */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { plannedCall } from '#shared/domain/call/call-window.ts';
import { readEdition } from '#shared/runtime/env.ts';
import { formApp } from '../express/form-app.ts';
import { whileOpen } from '../harness/requests.ts';
import { serve } from './serve.ts';

const edition = readEdition();
const planned = plannedCall(edition);

const database = new DatabaseSync(':memory:');
database.exec('CREATE TABLE call (closesAt INTEGER, graceEndsAt INTEGER)');
database.prepare('INSERT INTO call VALUES (?, ?)').run(planned.closesAt, planned.graceEndsAt);
const select = database.prepare('SELECT closesAt, graceEndsAt FROM call');

const app = formApp({
  edition,
  views: path.join(import.meta.dirname, '..', 'express'),
  now: whileOpen(edition),
  readCall: () => {
    const row = select.get();
    return {
      ...planned,
      closesAt: Number(row?.['closesAt']),
      graceEndsAt: Number(row?.['graceEndsAt']),
    };
  },
  save: async () => {},
});
await serve((request, response) => app(request, response));

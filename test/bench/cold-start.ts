import path from 'node:path';
import type { Bench, Subject } from './bench.ts';
import { makeCertificate } from './cold/certificate.ts';
import { type ColdFunction, type ColdTimes, startCold } from './cold/cold-process.ts';
import { startRuntimeApi } from './cold/runtime-api.ts';
import { runtimeClient } from './cold/runtime-client.ts';
import { bundled } from './harness/bundled.ts';
import { startDynamodbStub } from './harness/dynamodb-stub.ts';
import { environmentOf } from './harness/environment.ts';
import { pageEvent, submitEvent } from './harness/requests.ts';
import { rounds } from './harness/rounds.ts';
import type { Row } from './harness/row.ts';

const count = 25;
const entries = path.join(import.meta.dirname, 'cold');

const contestantsOf = async (subject: Subject, environment: Readonly<Record<string, string>>) => {
  const { edition, bundles } = subject;
  const function_ = (at: string, event: () => unknown, status = 200): ColdFunction => ({
    folder: at,
    environment,
    event,
    status,
  });
  const call = () => pageEvent(edition, 'GET /{language}', '/en');
  const form = () => pageEvent(edition, 'GET /{language}/apply/one-page', '/en/apply/one-page');
  const submission = () => submitEvent(edition);
  const empty = await bundled(path.join(entries, 'empty-function.ts'), subject);
  const read = await bundled(path.join(entries, 'sdk-read-function.ts'), subject);
  const write = await bundled(path.join(entries, 'sdk-write-function.ts'), subject);
  const express = await bundled(path.join(entries, 'express-function.ts'), subject);
  return {
    empty: function_(empty, call),
    call: function_(bundles.public, call),
    form: function_(bundles.applicants, form),
    submit: function_(bundles.applicants, submission, 303),
    read: function_(read, call),
    write: function_(write, submission, 303),
    expressForm: function_(express, form),
    expressSubmit: function_(express, submission, 303),
  };
};

type Contestant = keyof Awaited<ReturnType<typeof contestantsOf>>;
type Round = Readonly<Record<Contestant, ColdTimes>>;

const bases = {
  empty: 'an empty function',
  read: 'one read by the SDK',
  write: 'one write by the SDK',
} as const satisfies Partial<Record<Contestant, string>>;

type Ratio = Readonly<{ of: Contestant; to: keyof typeof bases; figure?: keyof ColdTimes }>;

const rowsOf = (measured: readonly Round[], suffix: string): readonly Row[] => {
  const row = (what: string, { of, to, figure = 'answer' }: Ratio, reach?: Row['reach']): Row => ({
    bench: 'P1',
    what: `${what}, to ${bases[to]}${suffix}`,
    ratios: measured.map((round) => round[of][figure] / round[to][figure]),
    ...(reach && { reach }),
  });
  return [
    row('first page of the call', { of: 'call', to: 'read' }, { atMost: 1.2 }),
    row('first form', { of: 'form', to: 'read' }, { atMost: 1.2 }),
    row('first submit over TLS', { of: 'submit', to: 'write' }, { atMost: 1.25 }),
    row('… INIT of the page function', { of: 'call', to: 'read', figure: 'init' }),
    row('… INIT of the form', { of: 'form', to: 'read', figure: 'init' }),
    row('… first read by the SDK alone', { of: 'read', to: 'empty' }),
    row('… first write by the SDK alone', { of: 'write', to: 'empty' }),
    row('… first form by Express and the SDK', { of: 'expressForm', to: 'read' }),
    row('… first submit by Express and the SDK', { of: 'expressSubmit', to: 'write' }),
  ];
};

/**
 * P1: cold starts, each in a fresh process under Lambda's own runtime client, from its start to its
 * first answer. The functions have a whole core (1,769 MB), so nothing is throttled after INIT. Over
 * TLS, since over plain http the SDK's first call loads what production never does.
 */
export const coldStart: Bench = async (subject) => {
  const client = await runtimeClient(subject.say);
  const certificate = await makeCertificate(subject.folder);
  const stub = await startDynamodbStub(certificate);
  const api = await startRuntimeApi();
  try {
    const environment = {
      ...environmentOf(stub.endpoint),
      NODE_EXTRA_CA_CERTS: certificate.file,
      BENCH_VIEWS: path.join(import.meta.dirname, 'express'),
    };
    const all = await contestantsOf(subject, environment);
    const start = (name: Contestant) => () => startCold(client.program, api, all[name]);
    const measured = await rounds(count, {
      empty: start('empty'),
      call: start('call'),
      form: start('form'),
      submit: start('submit'),
      read: start('read'),
      write: start('write'),
      expressForm: start('expressForm'),
      expressSubmit: start('expressSubmit'),
    });
    return rowsOf(measured, client.isLambdas ? '' : ' (own client, not Lambda’s)');
  } finally {
    stub.stop();
    api.stop();
  }
};

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
  const sdk = await bundled(path.join(entries, 'sdk-function.ts'), subject);
  const express = await bundled(path.join(entries, 'express-function.ts'), subject);
  return {
    empty: function_(empty, call),
    call: function_(bundles.public, call),
    form: function_(bundles.applicants, form),
    submit: function_(bundles.applicants, submission, 303),
    sdk: function_(sdk, submission, 303),
    expressForm: function_(express, form),
    expressSubmit: function_(express, submission, 303),
  };
};

type Contestant = keyof Awaited<ReturnType<typeof contestantsOf>>;
type Round = Readonly<Record<Contestant, ColdTimes>>;

const rowsOf = (measured: readonly Round[], suffix: string): readonly Row[] => {
  const ratio = (name: Contestant, figure: keyof ColdTimes): readonly number[] =>
    measured.map((round) => round[name][figure] / round.empty[figure]);
  const row = (what: string, ratios: readonly number[], reach?: Row['reach']): Row => ({
    bench: 'P1',
    what: `${what}, to an empty function${suffix}`,
    ratios,
    ...(reach && { reach }),
  });
  return [
    row('INIT of the page function', ratio('call', 'init'), { atMost: 1.1 }),
    row('INIT of the form', ratio('form', 'init'), { atMost: 1.1 }),
    row('first page of the call', ratio('call', 'answer'), { atMost: 2 }),
    row('first form', ratio('form', 'answer'), { atMost: 2 }),
    row('first submit over TLS', ratio('submit', 'answer'), { atMost: 2.2, stretch: 1.8 }),
    row('… first write by the SDK alone', ratio('sdk', 'answer')),
    row('… first form by Express and the SDK', ratio('expressForm', 'answer')),
    row('… first submit by Express and the SDK', ratio('expressSubmit', 'answer')),
  ];
};

/**
 * P1: cold starts, each in a fresh process under Lambda's own runtime client. Over TLS, since over
 * plain http the SDK's first call loads what production never does.
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
      sdk: start('sdk'),
      expressForm: start('expressForm'),
      expressSubmit: start('expressSubmit'),
    });
    return rowsOf(measured, client.isLambdas ? '' : ' (own client, not Lambda’s)');
  } finally {
    stub.stop();
    api.stop();
  }
};

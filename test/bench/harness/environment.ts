import process from 'node:process';
import { envNames } from '#shared/runtime/env-names.ts';
import { runtimeEnvironment } from '../../../infra/local/services/lambda/runtime-environment.ts';
import { formSecret } from './requests.ts';

const spec = {
  logicalId: 'Bench',
  name: 'bench',
  arn: 'arn:aws:lambda:eu-west-1:000000000000:function:bench',
  folder: '',
  memoryMegabytes: 512,
  timeoutSeconds: 29,
  concurrency: 1,
  environment: {},
  logFormat: 'JSON',
} as const;

/** What a function of ours gets, from the stack and from Lambda's runtime, but for its folder. */
export const environmentOf = (dynamodb: string): Readonly<Record<string, string>> => ({
  ...runtimeEnvironment(spec, 'eu-west-1', { dynamodb, ses: '', s3: '', lambda: '' }, 'BENCH'),
  PATH: process.env['PATH'] ?? '',
  [envNames.table]: 'bench',
  [envNames.siteUrl]: 'https://call.example',
  [envNames.formSecret]: formSecret,
});

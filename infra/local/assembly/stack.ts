import * as rights from '../rights/resource.ts';
import * as cognito from '../services/cognito/resource.ts';
import * as dynamodb from '../services/dynamodb/resource.ts';
import * as gateway from '../services/gateway/resource.ts';
import * as lambda from '../services/lambda/resource.ts';
import * as s3 from '../services/s3/resource.ts';
import * as scheduler from '../services/scheduler/resource.ts';
import * as ses from '../services/ses/resource.ts';
import type { Assembly } from './assembly.ts';
import * as others from './left-to-aws.ts';
import type { Scope } from './resolve.ts';
import type { Namings } from './resource.ts';
import { templateReader } from './template.ts';

/** One more service is a folder with its resource.ts, and a line here and below. */
export const namings: Namings = {
  ...others.namings,
  ...rights.namings,
  ...cognito.namings,
  ...dynamodb.namings,
  ...gateway.namings,
  ...lambda.namings,
  ...s3.namings,
  ...scheduler.namings,
  ...ses.namings,
};

/** Every simulated resource of the stack, as its service would be given it. */
export const readStack = (assembly: Assembly, scope: Scope) => {
  const { read, complete } = templateReader(assembly, scope);
  const stack = {
    ...rights.resources(read),
    ...cognito.resources(read),
    ...dynamodb.resources(read),
    ...gateway.resources(read),
    ...lambda.resources(read),
    ...s3.resources(read),
    ...scheduler.resources(read),
    ...ses.resources(read),
  };
  complete();
  return stack;
};

export type LocalStack = ReturnType<typeof readStack>;

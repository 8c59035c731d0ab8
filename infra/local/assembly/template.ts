import type { z } from 'zod';
import { Refusal } from '../../refusal.ts';
import type { Assembly } from './assembly.ts';
import type { Json } from './json.ts';
import { resolve, type Scope } from './resolve.ts';

/**
 * What the local run leaves to AWS: who may call what from outside, logs and alarms. A type
 * that is neither here nor simulated is refused, so that the stack cannot grow past the local run
 * unseen.
 */
const leftToAws: readonly RegExp[] = [
  /^AWS::Logs::/,
  /^AWS::KMS::Key$/,
  /^AWS::S3::BucketPolicy$/,
  /^AWS::CloudWatch::/,
  /^AWS::CDK::Metadata$/,
  /^AWS::ApiGatewayV2::(Api|Deployment)$/,
  /^AWS::Lambda::Permission$/,
  /^AWS::SecretsManager::(Secret|ResourcePolicy)$/,
  /^AWS::(SQS::Queue|SNS::Topic)Policy$/,
  /^AWS::Scheduler::ScheduleGroup$/,
  /^AWS::SNS::Topic$/,
];

type Described<Properties> = Readonly<{ logicalId: string; properties: Properties }>;

/** The resources of a type with resolved, checked properties. */
export type ReadResources = <Schema extends z.ZodType>(
  type: string,
  schema: Schema,
) => readonly Described<z.output<Schema>>[];

const problem = (error: z.ZodError): string =>
  error.issues
    .map(({ path, message }) => `${path.map(String).join('.') || 'its properties'}: ${message}`)
    .join('; ');

const checkTypes = (assembly: Assembly, simulated: readonly string[]): void => {
  for (const [logicalId, { Type }] of Object.entries(assembly.template.Resources)) {
    if (simulated.includes(Type) || leftToAws.some((pattern) => pattern.test(Type))) continue;
    throw new Refusal(`The local run does not know ${Type} (${logicalId})`);
  }
};

/** Reads resources type by type; refuses a stack that holds a type which is not `simulated`. */
export const templateReader = (
  assembly: Assembly,
  scope: Scope,
  simulated: readonly string[],
): ReadResources => {
  checkTypes(assembly, simulated);
  const resources = Object.entries(assembly.template.Resources).filter(
    ([logicalId, { Condition }]) =>
      Condition === undefined || scope.condition(Condition, `${logicalId}.Condition`),
  );
  return (type, schema) =>
    resources
      .filter(([, resource]) => resource.Type === type)
      .map(([logicalId, { Properties }]) => {
        const resolved: Json = resolve(Properties, scope, logicalId);
        const parsed = schema.safeParse(resolved);
        if (parsed.success) return { logicalId, properties: parsed.data };
        throw new Refusal(
          `The local run cannot read ${logicalId} (${type}): ${problem(parsed.error)}`,
        );
      });
};

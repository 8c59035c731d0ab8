import { isDeepStrictEqual } from 'node:util';
import { ofType, type Properties, type Resource, type TemplateJson } from '../stack/synthesized.ts';

/**
 * What holds state, with the properties that CloudFormation replaces it for, or that it cannot
 * change at all, as its reference says of each ("Update requires"). A new value of
 * GenerateSecretString makes a new secret, by which no link of before is known.
 */
const immutable: Readonly<Record<string, readonly string[]>> = {
  'AWS::DynamoDB::GlobalTable': ['TableName', 'KeySchema', 'LocalSecondaryIndexes'],
  'AWS::S3::Bucket': ['BucketName', 'ObjectLockEnabled'],
  'AWS::KMS::Key': ['KeySpec', 'KeyUsage', 'MultiRegion', 'Origin'],
  'AWS::SecretsManager::Secret': ['Name', 'GenerateSecretString', 'SecretString'],
  'AWS::ApiGatewayV2::Api': ['ProtocolType'],
  'AWS::SES::EmailIdentity': ['EmailIdentity'],
  'AWS::Cognito::UserPool': ['AliasAttributes', 'UsernameAttributes', 'UsernameConfiguration'],
  // Passkeys are bound to it.
  'AWS::Cognito::UserPoolDomain': ['Domain'],
};

type Stateful = Readonly<{ type: string; kept: boolean; properties: Properties }>;

/** Of a release, what the next one has to leave as it is. */
export type Release = Readonly<{
  stateful: Readonly<Record<string, Stateful>>;
  /** The types of the attributes that keys are made of. */
  attributes: Readonly<Record<string, string>>;
  indexes: Readonly<Record<string, unknown>>;
  routeSettings: readonly string[];
}>;

const isKept = ({ DeletionPolicy = 'Delete' }: Resource): boolean => DeletionPolicy !== 'Delete';

/** Undefined properties are left out, as JSON would. */
const plain = (properties: Properties): Properties => JSON.parse(JSON.stringify(properties));

const statefulIn = (template: TemplateJson): Release['stateful'] =>
  Object.fromEntries(
    Object.entries(immutable).flatMap(([type, names]) =>
      ofType(template, type).map(([id, resource]): [string, Stateful] => [
        id,
        {
          type,
          kept: isKept(resource),
          properties: plain(
            Object.fromEntries(names.map((name) => [name, resource.Properties[name]])),
          ),
        },
      ]),
    ),
  );

export const releaseOf = (template: TemplateJson): Release => {
  const [[, table] = []] = ofType(template, 'AWS::DynamoDB::GlobalTable');
  const [[, stage] = []] = ofType(template, 'AWS::ApiGatewayV2::Stage');
  const attributes: Properties[] = table?.Properties['AttributeDefinitions'] ?? [];
  const indexes: Properties[] = table?.Properties['GlobalSecondaryIndexes'] ?? [];
  return {
    stateful: statefulIn(template),
    attributes: Object.fromEntries(
      attributes.map(({ AttributeName, AttributeType }) => [AttributeName, AttributeType]),
    ),
    indexes: Object.fromEntries(
      indexes.map(({ IndexName, KeySchema, Projection }) => [IndexName, { KeySchema, Projection }]),
    ),
    routeSettings: Object.keys(stage?.Properties['RouteSettings'] ?? {}).sort(),
  };
};

const stateFaults = (before: Release, next: Release): string[] =>
  Object.entries(before.stateful).flatMap(([id, was]) => {
    const is = next.stateful[id];
    if (is?.type !== was.type)
      return [`${id} (${was.type}) is gone or has another name: its data would stay behind`];
    const changed = Object.keys({ ...was.properties, ...is.properties }).filter(
      (name) => !isDeepStrictEqual(was.properties[name], is.properties[name]),
    );
    return [
      ...changed.map((name) => `${id} would be replaced or fail: ${name} changes`),
      ...(was.kept && !is.kept ? [`${id} would no longer outlive its stack`] : []),
    ];
  });

/** How many indexes an update makes or removes; one that changes is both. */
const indexChanges = (before: Release['indexes'], next: Release['indexes']): number =>
  [...new Set([...Object.keys(before), ...Object.keys(next)])]
    .filter((name) => !isDeepStrictEqual(before[name], next[name]))
    .reduce((sum, name) => sum + (name in before && name in next ? 2 : 1), 0);

/**
 * What of `before` the update to `next` would lose, or fail at.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-globaltable.html
 */
export const faultsOfUpdate = (before: Release, next: Release): string[] => {
  const retyped = Object.entries(before.attributes).filter(
    ([name, type]) => name in next.attributes && next.attributes[name] !== type,
  );
  const vanished = before.routeSettings.filter((key) => !next.routeSettings.includes(key));
  const changes = indexChanges(before.indexes, next.indexes);
  return [
    ...stateFaults(before, next),
    ...retyped.map(([name]) => `the attribute ${name} changes its type: the table is replaced`),
    ...(changes > 1
      ? [`${changes} indexes are made or removed: an update takes one, so release them one by one`]
      : []),
    ...vanished.map(
      (key) => `the settings of ${key} stay in the stage without their route: see the runbook`,
    ),
  ];
};

import { Refusal } from '../../refusal.ts';
import type { Assembly } from './assembly.ts';
import { isJsonObject, type Json } from './json.ts';
import { resolve, type Scope, type Where } from './resolve.ts';
import { namings } from './stack.ts';

export type PhysicalStack = Readonly<{
  siteUrl: string;
  issuerUrl: string;
  parameters: ReadonlyMap<string, string>;
  /** The secret's text for a dynamic reference, by the secret's ARN. */
  secret: (arn: string, jsonKey: string) => string | undefined;
}>;

/** `<arn or name>:SecretString:<json key>:<stage>:<version>` */
const secretReference =
  /\{\{resolve:secretsmanager:(arn:[^:}]+(?::[^:}]+){5}|[^:}]+):SecretString:([^:}]*):[^:}]*:[^:}]*\}\}/g;

/** A text with its secrets and with the addresses of the site and of the issuer in it. */
const dynamicIn =
  ({ secret, siteUrl, issuerUrl }: PhysicalStack): Scope['dynamic'] =>
  (text, where) => {
    const filled = text
      .replaceAll(secretReference, (whole, id: string, key: string) => secret(id, key) ?? whole)
      .replaceAll(/https:\/\/[A-Za-z0-9]+\.execute-api\.[^./]+\.amazonaws\.com/g, siteUrl)
      .replaceAll(/https:\/\/[a-z0-9-]+\.auth\.[^./]+\.amazoncognito\.com/g, issuerUrl);
    if (!filled.includes('{{resolve:')) return filled;
    throw new Refusal(`The local run cannot read ${where}: ${text}`);
  };

const refuse = (where: Where, what: string): never => {
  throw new Refusal(`The local run cannot read ${where}: ${what}`);
};

const conditionOf = (value: Json, scope: Scope, where: Where): boolean => {
  const not = (what: string): never => refuse(where, what);
  if (!isJsonObject(value)) return not('a condition was expected');
  const [[operator, argument] = ['', null]] = Object.entries(value);
  const parts = Array.isArray(argument) ? argument : [];
  const each = (part: Json): boolean => conditionOf(part, scope, where);
  if (operator === 'Condition') return scope.condition(String(argument), where);
  if (operator === 'Fn::Not') return !parts.every(each);
  if (operator === 'Fn::And') return parts.every(each);
  if (operator === 'Fn::Or') return parts.some(each);
  if (operator !== 'Fn::Equals') return not(`${operator} is not known here`);
  const [left, right] = parts.map((part) => resolve(part, scope, where));
  return left === right;
};

/** What CloudFormation itself knows of a stack. */
const pseudoParameters = ({
  region,
  account,
  stackName,
}: Assembly): Readonly<Record<string, Json>> => ({
  'AWS::Region': region,
  'AWS::AccountId': account,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': stackName,
  'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/${stackName}/local`,
  'AWS::NoValue': null,
});

/** Answers what the deployed stack would, with local names in place of the account's. */
export const physicalScope = (assembly: Assembly, stack: PhysicalStack): Scope => {
  const { region, account, stackName, template } = assembly;
  const pseudo = pseudoParameters(assembly);
  const described = (logicalId: string, where: Where) => {
    const resource = template.Resources[logicalId];
    const naming = namings[resource?.Type ?? ''];
    if (resource === undefined || naming === undefined)
      throw new Refusal(
        `The local run cannot read ${where}: it refers to ${logicalId} (${resource?.Type ?? 'which does not exist'})`,
      );
    const given = resource.Properties[naming.nameProperty];
    const name = given === undefined ? undefined : resolve(given, scope, `${logicalId}.name`);
    const { siteUrl, issuerUrl } = stack;
    const secretOf = (of: string): string =>
      stack.secret(of, '') ?? refuse(where, `nobody knows the secret of ${of}`);
    const place = { region, account, siteUrl, issuerUrl, logicalId, secretOf };
    return { naming, place, name: typeof name === 'string' ? name : `${stackName}-${logicalId}` };
  };
  const scope: Scope = {
    reference: (name, where) => {
      const value = pseudo[name];
      if (value !== undefined) return value;
      const parameter = stack.parameters.get(name) ?? template.Parameters[name]?.Default;
      if (parameter !== undefined) return parameter;
      const found = described(name, where);
      return found.naming.ref(found.name, found.place);
    },
    attribute: (logicalId, attribute, where) => {
      const found = described(logicalId, where);
      const answer = found.naming.attributes[attribute];
      if (answer) return answer(found.name, found.place);
      throw new Refusal(
        `The local run cannot read ${where}: it asks ${logicalId} for ${attribute}`,
      );
    },
    condition: (name, where) => conditionOf(template.Conditions[name] ?? null, scope, where),
    dynamic: dynamicIn(stack),
  };
  return scope;
};

import { Refusal } from '../../refusal.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';

/** Where a value stands, for the message when it cannot be resolved: `Form.Environment.Variables`. */
export type Where = string;

/** What the deployed stack would answer: physical names, attributes and conditions. */
export type Scope = Readonly<{
  reference: (name: string, where: Where) => Json;
  attribute: (resource: string, attribute: string, where: Where) => Json;
  condition: (name: string, where: Where) => boolean;
  /** Replaces `{{resolve:…}}` in a string. */
  dynamic: (text: string, where: Where) => string;
}>;

const refuse = (where: Where, what: string): never => {
  throw new Refusal(`The local run cannot read ${where}: ${what}`);
};

const textOf = (value: Json, where: Where): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return refuse(where, 'a string was expected');
};

const listOf = (value: Json | undefined, where: Where): Json[] =>
  Array.isArray(value) ? value : refuse(where, 'a list was expected');

/** A dynamic reference may be put together from parts: only the whole text is looked at. */
const partsOnly = (scope: Scope): Scope => ({ ...scope, dynamic: (text) => text });

type Intrinsic = (argument: Json, scope: Scope, where: Where) => Json;

const join: Intrinsic = (argument, scope, where) => {
  const [separator = '', parts] = listOf(argument, where);
  const texts = listOf(resolve(parts ?? null, partsOnly(scope), where), where);
  return texts.map((part) => textOf(part, where)).join(textOf(separator, where));
};

const getAtt: Intrinsic = (argument, scope, where) => {
  const [resource = '', ...attribute] =
    typeof argument === 'string'
      ? argument.split('.')
      : listOf(argument, where).map((part) => textOf(part, where));
  return scope.attribute(resource, attribute.join('.'), where);
};

const sub: Intrinsic = (argument, scope, where) => {
  const [text = '', names = {}] = Array.isArray(argument) ? argument : [argument];
  const given = resolve(names, partsOnly(scope), where);
  return textOf(text, where).replaceAll(
    /\$\{(!?)([^}]+)\}/g,
    (_, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      const known = isJsonObject(given) ? given[name] : undefined;
      if (known !== undefined) return textOf(known, where);
      return textOf(
        name.includes('.') ? getAtt(name, scope, where) : scope.reference(name, where),
        where,
      );
    },
  );
};

const select: Intrinsic = (argument, scope, where) => {
  const [index, from] = listOf(resolve(argument, partsOnly(scope), where), where);
  return listOf(from, where)[Number(index)] ?? refuse(where, 'Fn::Select found nothing');
};

const split: Intrinsic = (argument, scope, where) => {
  const [separator = '', text = ''] = listOf(resolve(argument, partsOnly(scope), where), where);
  return textOf(text, where).split(textOf(separator, where));
};

const choose: Intrinsic = (argument, scope, where) => {
  const [name = '', then = null, otherwise = null] = listOf(argument, where);
  return resolve(scope.condition(textOf(name, where), where) ? then : otherwise, scope, where);
};

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (name, scope, where) => scope.reference(textOf(name, where), where),
  'Fn::GetAtt': getAtt,
  'Fn::Join': join,
  'Fn::Sub': sub,
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::If': choose,
};

const resolveObject = (value: JsonObject, scope: Scope, where: Where): Json => {
  const [only, ...others] = Object.entries(value);
  if (only && others.length === 0 && (only[0] === 'Ref' || only[0].startsWith('Fn::'))) {
    const intrinsic = intrinsics[only[0]] ?? refuse(where, `${only[0]} is not known here`);
    const resolved = intrinsic(only[1], scope, where);
    return typeof resolved === 'string' ? scope.dynamic(resolved, where) : resolved;
  }
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]): [string, Json] => [key, resolve(part, scope, `${where}.${key}`)])
      .filter(([, part]) => part !== null),
  );
};

/** The value as CloudFormation would hand it to the service; refuses, with its place, what it does not know. */
export const resolve = (value: Json, scope: Scope, where: Where): Json => {
  if (typeof value === 'string') return scope.dynamic(value, where);
  if (Array.isArray(value))
    return value
      .map((part, index) => resolve(part, scope, `${where}[${index}]`))
      .filter((part) => part !== null);
  return isJsonObject(value) ? resolveObject(value, scope, where) : value;
};

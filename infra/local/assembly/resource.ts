import { z } from 'zod';

/** Where a resource stands, and its logical id. */
export type Place = Readonly<{
  region: string;
  account: string;
  siteUrl: string;
  /** Where the stand-in for Cognito's issuer stands. */
  issuerUrl: string;
  logicalId: string;
  /** A random text that goes by this name, and stays if the data does. */
  secretOf: (name: string) => string;
}>;

/** How a type's resources are named, and what Ref and Fn::GetAtt answer for one. */
export type Naming = Readonly<{
  /** `-` where the template cannot give a name. */
  nameProperty: string;
  ref: (name: string, place: Place) => string;
  attributes: Readonly<Record<string, (name: string, place: Place) => string>>;
}>;

/** By the type's name in CloudFormation. */
export type Namings = Readonly<Record<string, Naming>>;

/** Of a service `sqs`: `arn:aws:sqs:<region>:<account>:<prefix><name>`. */
export const arn =
  (service: string, prefix = '') =>
  (name: string, { region, account }: Place): string =>
    `arn:aws:${service}:${region}:${account}:${prefix}${name}`;

export const itsName = (name: string): string => name;
export const itsId = (_: string, { logicalId }: Place): string => logicalId;

/*
 * The parts of properties. A property that a service does not name is refused, since the local run
 * would leave out what it asks for.
 */

/** A property that changes nothing here. */
export const leftToAws = z.unknown().optional();

export const text = z.string();

/** CloudFormation takes numbers and booleans as text, too. */
export const number = z.coerce.number();
export const flag = z.union([z.boolean(), z.stringbool()]);

/** Where events go that could not be handled. */
export const onFailure = z
  .strictObject({ OnFailure: z.strictObject({ Destination: text }).optional() })
  .optional();

import { z } from 'zod';
import { arn, itsName, leftToAws, type Namings, text } from '../assembly/resource.ts';
import type { ReadResources } from '../assembly/template.ts';
import { Statement } from './policy.ts';

/** A role with rights beside those of its policies would have them here unseen, so it is refused. */
const RoleProperties = z.strictObject({
  AssumeRolePolicyDocument: leftToAws,
  Description: leftToAws,
  RoleName: text.optional(),
  Tags: leftToAws,
});

const PolicyProperties = z.strictObject({
  PolicyName: text,
  PolicyDocument: z.strictObject({ Version: text, Statement: z.array(Statement) }),
  Roles: z.array(text).min(1),
});

export const namings: Namings = {
  'AWS::IAM::Role': {
    nameProperty: 'RoleName',
    ref: itsName,
    attributes: { Arn: arn('iam', 'role/') },
  },
};

export const resources = (read: ReadResources) => ({
  roles: read('AWS::IAM::Role', RoleProperties),
  policies: read('AWS::IAM::Policy', PolicyProperties),
});

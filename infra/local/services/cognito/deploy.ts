import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { editionFileName } from '#shared/runtime/env-names.ts';
import type { Assembly } from '../../assembly/assembly.ts';
import type { LocalStack } from '../../assembly/stack.ts';
import type { IssuerSettings } from './issuer.ts';
import type { LocalMember } from './people.ts';

const Staff = z.object({
  staff: z
    .array(z.object({ name: z.string(), address: z.string(), roles: z.array(z.string()) }))
    .default([]),
});

/** The members that the edition names, which lies beside each function's bundle. */
const membersOf = (stack: LocalStack, { assetPath }: Assembly): readonly LocalMember[] => {
  const [code = ''] = stack.functions.map(({ properties }) => properties.Code.S3Key);
  const file = path.join(assetPath(code) ?? '', editionFileName);
  return Staff.parse(JSON.parse(readFileSync(file, 'utf8'))).staff;
};

/** The clients of the stack's user pools, and who can sign in with one click. */
export const issuerSettings = (
  stack: LocalStack,
  assembly: Assembly,
  secretOf: (name: string) => string,
): Pick<IssuerSettings, 'clients' | 'members'> => ({
  members: membersOf(stack, assembly),
  clients: stack.userPoolClients.map(({ logicalId, properties }) => ({
    id: logicalId,
    secret: secretOf(logicalId),
    scopes: properties.AllowedOAuthScopes,
    callbackUrls: properties.CallbackURLs,
    logoutUrls: properties.LogoutURLs,
    idTokenMinutes: properties.IdTokenValidity,
  })),
});

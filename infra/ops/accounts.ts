import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  paginateListUserPools,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { Refusal } from '../refusal.ts';
import type { Accounts } from './invite.ts';

/** As many as Cognito lists at once. */
const pageSize = 60;

/** The pool of an edition's stack, by the name that the stack gives it. Pools outlive their stacks. */
export const findPool = async (
  client: CognitoIdentityProviderClient,
  edition: string,
): Promise<string> => {
  const found: string[] = [];
  for await (const { UserPools = [] } of paginateListUserPools(
    { client, pageSize },
    { MaxResults: pageSize },
  ))
    for (const { Id, Name } of UserPools)
      if (Id !== undefined && Name === `call-${edition}-staff`) found.push(Id);
  const [only, ...more] = found;
  if (only === undefined)
    throw new Refusal(
      `There is no pool of the edition ${edition} in this account and region. An edition whose staff sign in at their own issuer has none.`,
    );
  if (more.length > 0)
    throw new Refusal(
      `The edition ${edition} has several pools. Give the one of its stack (output StaffPoolId) with --pool.\n${found.join('\n')}`,
    );
  return only;
};

/** The accounts of one pool. */
export const cognitoAccounts = (client: CognitoIdentityProviderClient, pool: string): Accounts => {
  const create = (address: string, again: boolean) =>
    client.send(
      new AdminCreateUserCommand({
        UserPoolId: pool,
        Username: address,
        DesiredDeliveryMediums: ['EMAIL'],
        UserAttributes: [
          { Name: 'email', Value: address },
          // The mail itself is the proof: nobody else reads the temporary password.
          { Name: 'email_verified', Value: 'true' },
        ],
        ...(again && { MessageAction: 'RESEND' }),
      }),
    );
  return {
    make: async (address) => {
      try {
        await create(address, false);
        return 'made';
      } catch (error) {
        if (error instanceof UsernameExistsException) return 'exists';
        throw error;
      }
    },
    state: async (address) => {
      const { UserStatus, Enabled } = await client.send(
        new AdminGetUserCommand({ UserPoolId: pool, Username: address }),
      );
      if (Enabled === false) return 'disabled';
      return UserStatus === 'FORCE_CHANGE_PASSWORD' ? 'invited' : 'in-use';
    },
    inviteAgain: async (address) => {
      await create(address, true);
    },
  };
};

export const accountsClient = (): CognitoIdentityProviderClient =>
  new CognitoIdentityProviderClient({});

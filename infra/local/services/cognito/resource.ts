import { z } from 'zod';
import {
  arn,
  itsId,
  itsName,
  leftToAws,
  type Namings,
  number,
  text,
} from '../../assembly/resource.ts';
import type { ReadResources } from '../../assembly/template.ts';

/** Who may sign in, and by what, is Cognito's affair: here, one click does. */
const PoolProperties = z.strictObject({
  UserPoolName: text.optional(),
  UserPoolTier: leftToAws,
  UserPoolAddOns: leftToAws,
  UsernameAttributes: z.tuple([z.literal('email')]),
  UsernameConfiguration: leftToAws,
  AutoVerifiedAttributes: leftToAws,
  UserAttributeUpdateSettings: leftToAws,
  MfaConfiguration: leftToAws,
  EnabledMfas: leftToAws,
  Policies: leftToAws,
  WebAuthnUserVerification: leftToAws,
  WebAuthnFactorConfiguration: leftToAws,
  AccountRecoverySetting: leftToAws,
  AdminCreateUserConfig: leftToAws,
  DeletionProtection: leftToAws,
  UserPoolTags: leftToAws,
});

const ClientProperties = z.strictObject({
  UserPoolId: text,
  ClientName: leftToAws,
  GenerateSecret: z.literal(true),
  AllowedOAuthFlowsUserPoolClient: z.literal(true),
  AllowedOAuthFlows: z.tuple([z.literal('code')]),
  AllowedOAuthScopes: z.array(z.enum(['openid', 'email', 'profile'])),
  CallbackURLs: z.array(text).min(1),
  LogoutURLs: z.array(text).default([]),
  SupportedIdentityProviders: z.tuple([z.literal('COGNITO')]),
  ExplicitAuthFlows: leftToAws,
  PreventUserExistenceErrors: leftToAws,
  EnableTokenRevocation: leftToAws,
  AccessTokenValidity: leftToAws,
  IdTokenValidity: number,
  RefreshTokenValidity: leftToAws,
  TokenValidityUnits: z.looseObject({ IdToken: z.literal('minutes') }),
});

const DomainProperties = z.strictObject({
  UserPoolId: text,
  Domain: text,
  ManagedLoginVersion: leftToAws,
});

const BrandingProperties = z.strictObject({
  UserPoolId: text,
  ClientId: text,
  UseCognitoProvidedValues: leftToAws,
});

export const namings: Namings = {
  'AWS::Cognito::UserPool': {
    nameProperty: '-',
    ref: itsId,
    attributes: {
      Arn: arn('cognito-idp', 'userpool/'),
      ProviderURL: (_, { issuerUrl }) => issuerUrl,
      UserPoolId: itsId,
    },
  },
  'AWS::Cognito::UserPoolClient': {
    nameProperty: '-',
    ref: itsId,
    attributes: {
      ClientId: itsId,
      ClientSecret: (_, { secretOf, logicalId }) => secretOf(logicalId),
    },
  },
  'AWS::Cognito::UserPoolDomain': { nameProperty: 'Domain', ref: itsName, attributes: {} },
};

export const resources = (read: ReadResources) => ({
  userPools: read('AWS::Cognito::UserPool', PoolProperties),
  userPoolClients: read('AWS::Cognito::UserPoolClient', ClientProperties),
  userPoolDomains: read('AWS::Cognito::UserPoolDomain', DomainProperties),
  loginBrandings: read('AWS::Cognito::ManagedLoginBranding', BrandingProperties),
});

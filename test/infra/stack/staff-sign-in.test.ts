import { describe, expect, test } from 'vitest';
import { envNames } from '#shared/runtime/env-names.ts';
import { loadEdition } from '../../../infra/editions/load-edition.ts';
import { type Assembly, Template } from '../../../infra/local/assembly/assembly.ts';
import { physicalScope } from '../../../infra/local/assembly/physical.ts';
import { readStack } from '../../../infra/local/assembly/stack.ts';
import { ofType, type Properties, type TemplateJson, templateOf } from './synthesized.ts';

const template = templateOf('2018-jeju');
const rehearsed = templateOf('2018-jeju', { rehearsal: true });

const only = (from: TemplateJson, type: string) => {
  const [found, another] = ofType(from, `AWS::Cognito::${type}`);
  if (!found || another) throw new Error(`There is not one ${type}.`);
  return { id: found[0], ...found[1] };
};

const pool = only(template, 'UserPool');
const client = only(template, 'UserPoolClient');
const domain = only(template, 'UserPoolDomain');
const branding = only(template, 'ManagedLoginBranding');

const staffVariables = (from: TemplateJson): Properties => {
  const [staff] = ofType(from, 'AWS::Lambda::Function').filter(([id]) => id.startsWith('Staff'));
  return staff?.[1].Properties['Environment']['Variables'] ?? {};
};

const siteAt = (path: string) => ({
  'Fn::Join': ['', [{ 'Fn::GetAtt': [expect.stringMatching(/^SiteApi/), 'ApiEndpoint'] }, path]],
});

describe('the accounts of the staff', () => {
  test('are made by invitation alone, for an address', () => {
    expect(pool.Properties).toMatchObject({
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
    });
  });

  test('need a second factor: an app beside the password, or a passkey, and never an SMS', () => {
    expect(pool.Properties).toMatchObject({
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
      // Without it, Cognito refuses passkeys where a second factor is required.
      // hashicorp/terraform-provider-aws#50110
      WebAuthnFactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
      WebAuthnUserVerification: 'required',
    });
    expect(pool.Properties['SmsConfiguration']).toBeUndefined();
  });

  test('have passwords of 14 characters at least, and are watched', () => {
    expect(pool.Properties['Policies']['PasswordPolicy']['MinimumLength']).toBe(14);
    expect(pool.Properties).toMatchObject({
      UserPoolTier: 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
    });
    const risk = only(template, 'UserPoolRiskConfigurationAttachment').Properties;
    expect(risk['CompromisedCredentialsRiskConfiguration']).toEqual({
      Actions: { EventAction: 'BLOCK' },
    });
    expect(risk['ClientId']).toEqual({ Ref: client.id });
  });

  test('outlive the stack, but for a rehearsal', () => {
    expect([pool.DeletionPolicy, pool.Properties['DeletionProtection']]).toEqual([
      'Retain',
      'ACTIVE',
    ]);
    const other = only(rehearsed, 'UserPool');
    expect([other.DeletionPolicy, other.Properties['DeletionProtection']]).toEqual([
      'Delete',
      'INACTIVE',
    ]);
  });

  test('are invited by a mail that any template can hold, with what Cognito fills in', () => {
    const { InviteMessageTemplate: mail } = pool.Properties['AdminCreateUserConfig'];
    const text = JSON.stringify(mail);
    expect(text).toMatch(/^\p{ASCII}+$/u);
    for (const part of ['{username}', '{####}', '/en/staff', '&#51076;&#49884;'])
      expect(text).toContain(part);
  });
});

describe('the page on which they sign in', () => {
  test('is the new one, with a look, without which it says that it is unavailable', () => {
    expect(domain.Properties['ManagedLoginVersion']).toBe(2);
    expect(branding.Properties).toEqual({
      UserPoolId: { Ref: pool.id },
      ClientId: { Ref: client.id },
      UseCognitoProvidedValues: true,
    });
  });

  test('has an address of this edition and account, as Cognito allows it', () => {
    expect(domain.Properties['Domain']).toEqual({
      'Fn::Join': ['', ['call-2018-jeju-', { Ref: 'AWS::AccountId' }]],
    });
    expect('call-2018-jeju-rehearsal-'.length + 12).toBeLessThanOrEqual(63);
    expect(domain.Properties['Domain']).not.toEqual(
      only(rehearsed, 'UserPoolDomain').Properties['Domain'],
    );
  });
});

describe('the site is its one client', () => {
  test('by the code flow, with a secret, and with nothing kept', () => {
    expect(client.Properties).toMatchObject({
      GenerateSecret: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: ['openid', 'email'],
      SupportedIdentityProviders: ['COGNITO'],
      PreventUserExistenceErrors: 'ENABLED',
      IdTokenValidity: 5,
      TokenValidityUnits: { IdToken: 'minutes' },
    });
  });

  test('at two addresses of its own', () => {
    expect(client.Properties['CallbackURLs']).toEqual([siteAt('/staff/signed-in')]);
    expect(client.Properties['LogoutURLs']).toEqual([siteAt('/staff/signed-out')]);
  });

  test('and the function of the staff is told of it', () => {
    const told = staffVariables(template);
    expect(told[envNames.issuerUrl]).toEqual({ 'Fn::GetAtt': [pool.id, 'ProviderURL'] });
    expect(told[envNames.issuerClientId]).toEqual({ Ref: client.id });
    expect(told[envNames.issuerClientSecret]).toEqual({
      'Fn::GetAtt': [client.id, 'ClientSecret'],
    });
    expect(JSON.stringify(told[envNames.issuerLogoutUrl])).toMatch(/amazoncognito\.com\/logout/);
  });
});

describe('where the organisation has an issuer of its own', () => {
  const edition = {
    ...loadEdition('2018-jeju'),
    staffSignIn: {
      kind: 'issuer' as const,
      url: 'https://login.example.org/',
      clientId: 'call',
      trustsAddresses: false,
    },
  };
  const other = templateOf('2018-jeju', { edition });

  test('there is no pool', () => {
    const types = Object.values(other.Resources).map(({ Type }) => Type);
    expect(types.filter((type) => type.startsWith('AWS::Cognito::'))).toEqual([]);
    expect(other.Outputs?.['StaffPoolId']).toBeUndefined();
  });

  test('the function is told of it, with the secret that ops keep', () => {
    expect(staffVariables(other)).toMatchObject({
      [envNames.issuerUrl]: 'https://login.example.org/',
      [envNames.issuerClientId]: 'call',
      [envNames.issuerClientSecret]:
        '{{resolve:secretsmanager:call-2018-jeju-staff-client:SecretString:::}}',
    });
    expect(staffVariables(other)[envNames.issuerLogoutUrl]).toBeUndefined();
  });
});

describe('the local run', () => {
  const issuerUrl = 'http://127.0.0.1:8082';
  const siteUrl = 'http://127.0.0.1:8080';

  const readHere = (change: (template: TemplateJson) => void = () => {}) => {
    const copy = structuredClone(rehearsed);
    change(copy);
    const assembly: Assembly = {
      stackName: 'call-2018-jeju-rehearsal',
      region: 'ap-northeast-2',
      account: '000000000000',
      template: Template.parse(copy),
      assetPath: () => undefined,
    };
    const secret = (of: string): string => `secret of ${of}`;
    const parameters = new Map<string, string>();
    return readStack(assembly, physicalScope(assembly, { siteUrl, issuerUrl, parameters, secret }));
  };

  test('puts its own issuer in the place of the pool', () => {
    const { functions, userPoolClients } = readHere();
    const staff = functions.find(({ logicalId }) => logicalId.startsWith('Staff'));
    const [one] = userPoolClients;
    expect(staff?.properties.Environment.Variables).toMatchObject({
      [envNames.issuerUrl]: issuerUrl,
      [envNames.issuerClientId]: one?.logicalId,
      [envNames.issuerClientSecret]: `secret of ${one?.logicalId}`,
      [envNames.issuerLogoutUrl]: `${issuerUrl}/logout`,
    });
    expect(one?.properties.CallbackURLs).toEqual([`${siteUrl}/staff/signed-in`]);
    expect(one?.properties.LogoutURLs).toEqual([`${siteUrl}/staff/signed-out`]);
  });

  test.each([pool.id, client.id, domain.id, branding.id])(
    'refuses what %s asks for and nobody here knows',
    (id) => {
      const grown = () =>
        readHere(({ Resources }) => {
          const [, found] = Object.entries(Resources).find(([name]) => name === id) ?? [];
          if (found) found.Properties['LambdaConfig'] = {};
        });
      expect(grown).toThrow(`The local run cannot read ${id}`);
    },
  );
});

test('no client secret is an output of the stack', () => {
  expect(JSON.stringify(template.Outputs)).not.toContain('ClientSecret');
});

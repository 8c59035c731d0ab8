import { RemovalPolicy } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { envNames } from '#shared/runtime/env-names.ts';
import { findings, liveWith } from '../acknowledgements.ts';
import type { CallFunction } from './call-function.ts';

/**
 * Signs the hidden key of each form, and makes the links of endorsers. Made once with the stack; it
 * stands in the environment of those functions. It stays when the stack goes, unless `disposable`: a
 * restored table is worth little to endorsers without what their links were made with.
 */
export class FormSecret extends Construct {
  private readonly secret: Secret;

  constructor(scope: Construct, id: string, { disposable }: Readonly<{ disposable: boolean }>) {
    super(scope, id);
    this.secret = new Secret(this, 'Secret', {
      description: 'Signs the hidden key of each form',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    liveWith(this.secret, findings.lastingSecret);
  }

  get arn(): string {
    return this.secret.secretArn;
  }

  /**
   * The secret's value, which CloudFormation fills in at deployment: a page is signed without a
   * request to Secrets Manager.
   */
  grantSign(fn: CallFunction): void {
    fn.give(envNames.formSecret, this.secret.secretValue.unsafeUnwrap());
  }
}

import { arn, itsName, type Namings } from './resource.ts';

/**
 * What the local run leaves to AWS: who may call what from outside, logs and alarms. A type
 * that is neither here nor simulated is refused, so that the stack cannot grow past the local run
 * unseen.
 */
const types: readonly RegExp[] = [
  /^AWS::Logs::/,
  /^AWS::KMS::Key$/,
  /^AWS::S3::BucketPolicy$/,
  /^AWS::CloudWatch::/,
  /^AWS::Cognito::UserPoolRiskConfigurationAttachment$/,
  /^AWS::CDK::Metadata$/,
  /^AWS::ApiGatewayV2::(Api|Deployment)$/,
  /^AWS::Lambda::Permission$/,
  /^AWS::SecretsManager::(Secret|ResourcePolicy)$/,
  /^AWS::(SQS::Queue|SNS::Topic)Policy$/,
  /^AWS::Scheduler::ScheduleGroup$/,
  /^AWS::SNS::Topic$/,
];

export const isLeftToAws = (type: string): boolean => types.some((pattern) => pattern.test(type));

const secretArn = arn('secretsmanager', 'secret:');

/** Names of what the template refers to, though nothing stands here for it. */
export const namings: Namings = {
  'AWS::SecretsManager::Secret': {
    nameProperty: 'Name',
    ref: secretArn,
    attributes: { Id: secretArn },
  },
  'AWS::Logs::LogGroup': {
    nameProperty: 'LogGroupName',
    ref: itsName,
    attributes: { Arn: arn('logs', 'log-group:') },
  },
};

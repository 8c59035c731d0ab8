import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

type Finding = Readonly<{ id: string; reason: string }>;

/** Findings of cdk-nag that we live with, and why. */
export const findings = {
  openRoute: {
    id: 'AwsSolutions::AwsSolutions-APIG4',
    reason: 'The call is public: whoever applies has no account, and nothing they meet needs one.',
  },
  ownSession: {
    id: 'AwsSolutions::AwsSolutions-APIG4',
    reason:
      'Members of the staff have a session of ours, which the function reads together with what they may do: who is taken off the list is out at the next request, while a token of an authorizer would go on.',
  },
  lastingSecret: {
    id: 'AwsSolutions::AwsSolutions-SMG4',
    reason:
      'A new form secret makes every form that people have open worthless; a deployment makes one where it is needed.',
  },
  isDeadLetterQueue: {
    id: 'AwsSolutions::AwsSolutions-SQS3',
    reason:
      'These queues are the dead-letter queues: of functions, a stream, a topic and schedules.',
  },
  readByHand: {
    id: 'Serverless::Serverless-SQSRedrivePolicy',
    reason: 'Nothing consumes the failure queues but a person, who redrives them by the runbook.',
  },
  failureDestination: {
    id: 'Serverless::Serverless-LambdaDLQ',
    reason: 'Each function has an on-failure destination, which tells more than a dead letter.',
  },
  notTraced: {
    id: 'Serverless::Serverless-LambdaTracing',
    reason:
      'The log has how long each request took, by route; traces would say little more, and are paid by the request. They are a switch of call-function for whoever hunts a fault.',
  },
  alarmMails: {
    id: 'Serverless::Serverless-SNSRedrivePolicy',
    reason:
      'An alarm that cannot be mailed is still on in CloudWatch; the topic of mail events does have a queue.',
  },
  notLogged: {
    id: 'AwsSolutions::AwsSolutions-S1',
    reason:
      'Every view of a document is a row of the audit; access logs would keep addresses of people, and late ones.',
  },
} as const satisfies Readonly<Record<string, Finding>>;

/** Says of this construct, and of no other, that we live with what cdk-nag finds in it. */
export const liveWith = (construct: IConstruct, ...accepted: Finding[]): void =>
  Validations.of(construct).acknowledge(...accepted);

/** A right with a `*` in its resource, as cdk-nag names it: by the logical id, for an attribute. */
export const widerRight = (resource: string, reason: string): Finding => ({
  id: `AwsSolutions::AwsSolutions-IAM5[Resource::${resource}]`,
  reason,
});

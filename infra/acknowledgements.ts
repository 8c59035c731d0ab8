/** Findings of cdk-nag that we live with, and why. */
export const acknowledgements: readonly Readonly<{ id: string; reason: string }>[] = [
  {
    id: 'AwsSolutions::AwsSolutions-APIG4',
    reason: 'The call is public: whoever applies has no account, and nothing they meet needs one.',
  },
  {
    id: 'AwsSolutions::AwsSolutions-SMG4',
    reason:
      'A new form secret makes every form that people have open worthless; a deployment makes one where it is needed.',
  },
  {
    id: 'AwsSolutions::AwsSolutions-SQS3',
    reason:
      'These queues are the dead-letter queues: of functions, a stream, a topic and schedules.',
  },
  {
    id: 'Serverless::Serverless-SQSRedrivePolicy',
    reason: 'Nothing consumes the failure queues but a person, who redrives them by the runbook.',
  },
  {
    id: 'Serverless::Serverless-LambdaDLQ',
    reason: 'Each function has an on-failure destination, which tells more than a dead letter.',
  },
  {
    id: 'Serverless::Serverless-LambdaTracing',
    reason:
      'Tracing costs by the request and needs a right on every resource; it is a switch of call-function.',
  },
  {
    id: 'Serverless::Serverless-SNSRedrivePolicy',
    reason:
      'An alarm that cannot be mailed is still on in CloudWatch; the topic of mail events does have a queue.',
  },
  {
    id: 'AwsSolutions::AwsSolutions-S1',
    reason:
      'Every view of a document is a row of the audit; access logs would keep addresses of people, and late ones.',
  },
  {
    id: 'AwsSolutions::AwsSolutions-IAM5[Resource::<DocumentsStoreBucketE124245C.Arn>/applications/*]',
    reason:
      'The names of files are made at run time; the right is to the documents of this one bucket.',
  },
  {
    id: 'AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:events:<AWS::Region>:<AWS::AccountId>:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*]',
    reason:
      'GuardDuty names its own rule and asks for this right as it is; it holds for rules that GuardDuty manages.',
  },
];

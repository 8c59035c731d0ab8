import type { Assembly } from './assembly.ts';
import type { Scope } from './resolve.ts';
import * as properties from './resources.ts';
import { templateReader } from './template.ts';

const simulated = {
  function: 'AWS::Lambda::Function',
  eventInvokeConfig: 'AWS::Lambda::EventInvokeConfig',
  eventSourceMapping: 'AWS::Lambda::EventSourceMapping',
  route: 'AWS::ApiGatewayV2::Route',
  integration: 'AWS::ApiGatewayV2::Integration',
  stage: 'AWS::ApiGatewayV2::Stage',
  table: 'AWS::DynamoDB::GlobalTable',
  queue: 'AWS::SQS::Queue',
  schedule: 'AWS::Scheduler::Schedule',
  subscription: 'AWS::SNS::Subscription',
  configurationSet: 'AWS::SES::ConfigurationSet',
  eventDestination: 'AWS::SES::ConfigurationSetEventDestination',
  identity: 'AWS::SES::EmailIdentity',
  bucket: 'AWS::S3::Bucket',
  scanPlan: 'AWS::GuardDuty::MalwareProtectionPlan',
  rule: 'AWS::Events::Rule',
  role: 'AWS::IAM::Role',
  policy: 'AWS::IAM::Policy',
} as const;

/** Every simulated resource of the stack, as its service would be given it. */
export const readStack = (assembly: Assembly, scope: Scope) => {
  const read = templateReader(assembly, scope, Object.values(simulated));
  return {
    functions: read(simulated.function, properties.FunctionProperties),
    eventInvokeConfigs: read(simulated.eventInvokeConfig, properties.EventInvokeConfigProperties),
    eventSourceMappings: read(
      simulated.eventSourceMapping,
      properties.EventSourceMappingProperties,
    ),
    routes: read(simulated.route, properties.RouteProperties),
    integrations: read(simulated.integration, properties.IntegrationProperties),
    stages: read(simulated.stage, properties.StageProperties),
    tables: read(simulated.table, properties.TableProperties),
    queues: read(simulated.queue, properties.QueueProperties),
    schedules: read(simulated.schedule, properties.ScheduleProperties),
    subscriptions: read(simulated.subscription, properties.SubscriptionProperties),
    configurationSets: read(simulated.configurationSet, properties.ConfigurationSetProperties),
    eventDestinations: read(simulated.eventDestination, properties.EventDestinationProperties),
    identities: read(simulated.identity, properties.IdentityProperties),
    buckets: read(simulated.bucket, properties.BucketProperties),
    scanPlans: read(simulated.scanPlan, properties.ScanPlanProperties),
    rules: read(simulated.rule, properties.RuleProperties),
    roles: read(simulated.role, properties.RoleProperties),
    policies: read(simulated.policy, properties.PolicyProperties),
  };
};

export type LocalStack = ReturnType<typeof readStack>;

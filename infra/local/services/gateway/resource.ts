import { z } from 'zod';
import {
  flag,
  itsId,
  itsName,
  leftToAws,
  type Namings,
  number,
  text,
} from '../../assembly/resource.ts';
import type { ReadResources } from '../../assembly/template.ts';

const RouteProperties = z.strictObject({
  ApiId: leftToAws,
  RouteKey: text,
  Target: text,
  AuthorizationType: z.literal('NONE').optional(),
  OperationName: text.optional(),
});

const IntegrationProperties = z.strictObject({
  ApiId: leftToAws,
  Description: leftToAws,
  ConnectionType: leftToAws,
  IntegrationMethod: leftToAws,
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: text,
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: number.default(30_000),
});

const RouteSetting = z.strictObject({
  ThrottlingRateLimit: number.optional(),
  ThrottlingBurstLimit: number.optional(),
  DetailedMetricsEnabled: leftToAws,
});

const StageProperties = z.strictObject({
  ApiId: leftToAws,
  Description: leftToAws,
  Tags: leftToAws,
  StageName: z.literal('$default'),
  AutoDeploy: flag.optional(),
  AccessLogSettings: z.strictObject({ DestinationArn: leftToAws, Format: text }).optional(),
  DefaultRouteSettings: RouteSetting.default({}),
  RouteSettings: z.record(text, RouteSetting).default({}),
});

export const namings: Namings = {
  'AWS::ApiGatewayV2::Api': {
    nameProperty: '-',
    ref: itsId,
    attributes: { ApiEndpoint: (_, { siteUrl }) => siteUrl, ApiId: itsId },
  },
  'AWS::ApiGatewayV2::Integration': { nameProperty: '-', ref: itsId, attributes: {} },
  'AWS::ApiGatewayV2::Stage': { nameProperty: 'StageName', ref: itsName, attributes: {} },
};

export const resources = (read: ReadResources) => ({
  routes: read('AWS::ApiGatewayV2::Route', RouteProperties),
  integrations: read('AWS::ApiGatewayV2::Integration', IntegrationProperties),
  stages: read('AWS::ApiGatewayV2::Stage', StageProperties),
});

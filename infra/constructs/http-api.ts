import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  CfnApiMapping,
  CfnDomainName,
  CfnIntegration,
  CfnRoute,
  CfnStage,
  HttpApi,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { envNames } from '#shared/runtime/env-names.ts';
import { fallbackRoute, routeKeys, routes, type WebArea } from '#shared/web/routes/routes.ts';
import { findings, liveWith } from '../acknowledgements.ts';
import type { Alarms } from './alarms/alarms.ts';
import type { CallFunction } from './call-function.ts';

/** Just under the gateway's 29 s, so that it is the function that ends and says so in its log. */
export const webTimeout = Duration.seconds(28);

type GatewayRoute = Readonly<{
  key: string;
  name: string;
  area: WebArea;
  throttle: Readonly<{ rate: number; burst: number }>;
}>;

const gatewayRoutes: readonly GatewayRoute[] = [
  ...routes.flatMap((route) => routeKeys(route).map((key) => ({ ...route, key }))),
  { ...fallbackRoute, key: '$default' },
];

/** Why a route has no authorizer, by area; one of another area is found to lack it. */
const withoutAuthorizer: Readonly<Partial<Record<string, keyof typeof findings>>> = {
  public: 'openRoute',
  applicants: 'openRoute',
  documents: 'openRoute',
  staff: 'ownSession',
};

/** No address, path or browser: a path can hold a reference, and the rest is personal data. */
const accessLogFormat = JSON.stringify({
  requestId: '$context.requestId',
  requestTime: '$context.requestTimeEpoch',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  integrationLatency: '$context.integrationLatency',
  // Lambda's own; what never got that far has none, such as a request beyond a throttle.
  integrationStatus: '$context.integrationStatus',
  integrationError: '$context.integrationErrorMessage',
  error: '$context.error.message',
  errorType: '$context.error.responseType',
});

/** A host name of the organisation, and the ARN of its certificate in the same region. */
export type OwnDomain = Readonly<{ name: string; certificate: string }>;

type CallHttpApiProps = Readonly<{
  title: string;
  alarms: Alarms;
  domain?: OwnDomain | undefined;
}>;

/** The HTTP API: every route by name, each with its own throttle and log line. */
export class CallHttpApi extends Construct {
  /** Without a slash at the end. */
  readonly url: string;
  /** What the own host name has to be a CNAME of; undefined without one. */
  readonly target: string | undefined;
  /** A line for each request. */
  readonly accessLog: LogGroup;
  private readonly api: HttpApi;

  private readonly ownName: CfnDomainName | undefined;

  constructor(scope: Construct, id: string, { title, alarms, domain }: CallHttpApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      apiName: Stack.of(this).stackName,
      description: title,
      createDefaultStage: false,
      // One address only: what is sealed and mailed names it.
      ...(domain && { disableExecuteApiEndpoint: true }),
    });
    this.ownName = domain && this.name(domain);
    this.target = this.ownName?.attrRegionalDomainName;
    this.url = domain ? `https://${domain.name}` : this.api.apiEndpoint;
    this.accessLog = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    alarms.add(this, 'ServerErrors', {
      metric: new Metric({
        namespace: 'AWS/ApiGateway',
        metricName: '5xx',
        dimensionsMap: { ApiId: this.api.apiId },
        statistic: 'Sum',
        period: Duration.minutes(5),
      }),
      threshold: 1,
      impact: 'People who open the site or submit an application see an error page.',
      runbook: 'site-server-errors',
    });
  }

  /** Tells `fn` where the site stands. */
  grantUrl(fn: CallFunction): void {
    fn.give(envNames.siteUrl, this.url);
  }

  /** Puts every route before the function of its area. */
  serve(functions: Readonly<Record<WebArea, CallFunction>>): void {
    const targets = {
      public: this.integrate('Public', functions.public),
      applicants: this.integrate('Applicants', functions.applicants),
      documents: this.integrate('Documents', functions.documents),
      staff: this.integrate('Staff', functions.staff),
    };
    const made = gatewayRoutes.map((route) => this.route(route, targets[route.area]));
    const stage = this.stage();
    // Settings of a route that is not there yet make the stage fail.
    for (const route of made) stage.addResourceDependency(route);
    if (this.ownName === undefined) return;
    new CfnApiMapping(this, 'Mapping', {
      apiId: this.api.apiId,
      domainName: this.ownName.ref,
      stage: stage.ref,
    });
  }

  private name({ name, certificate }: OwnDomain): CfnDomainName {
    return new CfnDomainName(this, 'Domain', {
      domainName: name,
      domainNameConfigurations: [
        { certificateArn: certificate, endpointType: 'REGIONAL', securityPolicy: 'TLS_1_2' },
      ],
    });
  }

  private integrate(id: string, fn: CallFunction): CfnIntegration {
    fn.lambda.addPermission('Site', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: Stack.of(this).formatArn({
        service: 'execute-api',
        resource: this.api.apiId,
        resourceName: '*/*',
      }),
    });
    return new CfnIntegration(this, `${id}Integration`, {
      apiId: this.api.apiId,
      integrationType: 'AWS_PROXY',
      integrationUri: fn.lambda.functionArn,
      payloadFormatVersion: '2.0',
      // Just under the 30 s at which an HTTP API gives up.
      // https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html
      timeoutInMillis: 29_000,
    });
  }

  private route({ key, name, area }: GatewayRoute, target: CfnIntegration): CfnRoute {
    const route = new CfnRoute(this, `Route ${key}`, {
      apiId: this.api.apiId,
      routeKey: key,
      operationName: name,
      target: `integrations/${target.ref}`,
      authorizationType: 'NONE',
    });
    const reason = withoutAuthorizer[area];
    if (reason) liveWith(route, findings[reason]);
    return route;
  }

  private stage(): CfnStage {
    return new CfnStage(this, 'Stage', {
      apiId: this.api.apiId,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: { destinationArn: this.accessLog.logGroupArn, format: accessLogFormat },
      defaultRouteSettings: {
        detailedMetricsEnabled: false,
        throttlingRateLimit: fallbackRoute.throttle.rate,
        throttlingBurstLimit: fallbackRoute.throttle.burst,
      },
      routeSettings: Object.fromEntries(
        gatewayRoutes.map(({ key, throttle }) => [
          key,
          {
            // $0.30 a metric and route, which nothing reads: the alarm is on the whole API.
            DetailedMetricsEnabled: false,
            ThrottlingRateLimit: throttle.rate,
            ThrottlingBurstLimit: throttle.burst,
          },
        ]),
      ),
    });
  }
}

import { Refusal } from '../../../refusal.ts';
import type { LocalStack } from '../../assembly/stack.ts';
import type { DeployedFunctions } from '../lambda/deploy.ts';
import type { GatewayRoute } from './gateway.ts';

/** The gateway's routes with their functions and throttles, and its access log's format. */
export const deploySite = (
  stack: LocalStack,
  functions: DeployedFunctions,
): Readonly<{ routes: readonly GatewayRoute[]; logFormat: string | undefined }> => {
  const [stage] = stack.stages;
  const settings = stage?.properties;
  const throttleOf = (routeKey: string): GatewayRoute['throttle'] => {
    const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } = {
      ...settings?.DefaultRouteSettings,
      ...settings?.RouteSettings[routeKey],
    };
    return rate === undefined || burst === undefined ? undefined : { rate, burst };
  };
  const routes = stack.routes.map(({ logicalId, properties: { RouteKey, Target } }) => {
    const integration = stack.integrations.find(
      (one) => Target === `integrations/${one.logicalId}`,
    );
    if (!integration) throw new Refusal(`${logicalId} leads to ${Target}, which does not exist`);
    const { IntegrationUri, TimeoutInMillis } = integration.properties;
    return {
      routeKey: RouteKey,
      invoke: functions.at(IntegrationUri).pool.invoke,
      timeoutMilliseconds: TimeoutInMillis,
      throttle: throttleOf(RouteKey),
    };
  });
  for (const routeKey of Object.keys(settings?.RouteSettings ?? {}))
    if (!routes.some((route) => route.routeKey === routeKey))
      throw new Refusal(`The stage has settings for ${routeKey}, which is no route`);
  return { routes, logFormat: settings?.AccessLogSettings?.Format };
};

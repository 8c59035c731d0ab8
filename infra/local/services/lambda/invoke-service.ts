import { Json } from '../../assembly/json.ts';
import type { Service, ServiceReply, ServiceRequest } from '../../faults/faulty-service.ts';
import type { DeployedFunctions } from './deploy.ts';

const failure = (status: number, code: string, message: string): ServiceReply => ({
  status,
  headers: { 'content-type': 'application/json', 'x-amzn-errortype': code },
  body: JSON.stringify({ Message: message }),
});

/** `/2015-03-31/functions/<name or ARN>/invocations` */
const functionIn = ({ target }: Pick<ServiceRequest, 'target'>): string =>
  decodeURIComponent(/^\/2015-03-31\/functions\/([^/]+)\/invocations/.exec(target)?.[1] ?? '');

const isEvent = ({ headers }: ServiceRequest): boolean =>
  headers['x-amz-invocation-type'] === 'Event';

/**
 * Lambda as functions of the stack call it: an event is taken at once, and Lambda itself tries it.
 * Whoever waits for an answer is refused, since no function of ours does.
 */
export const invokeService = (functions: Pick<DeployedFunctions, 'at'>): Service => ({
  name: 'lambda',
  action: () => 'Invoke',
  asks: (request) => [
    {
      action: 'lambda:InvokeFunction',
      resource: functions.at(functionIn(request)).pool.spec.arn,
      context: {},
    },
  ],
  perform: async (request) => {
    if (!isEvent(request))
      return failure(501, 'NotImplemented', 'The local run takes events for functions only.');
    const event = Json.safeParse(JSON.parse(request.body.toString('utf8') || 'null'));
    if (!event.success) return failure(400, 'InvalidRequestContentException', 'No JSON');
    void functions.at(functionIn(request)).invokeLater(event.data);
    return { status: 202, headers: {}, body: '' };
  },
  failure: ({ status, code, message }) =>
    code === 'ThrottlingException'
      ? failure(429, 'TooManyRequestsException', 'Rate Exceeded.')
      : failure(status, code, message),
});

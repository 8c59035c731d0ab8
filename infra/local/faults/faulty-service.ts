import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Access } from '../rights/policy.ts';
import { everyRight, type Rights } from '../rights/rights.ts';
import type { Fault, FaultBoard, ServiceCall } from './faults.ts';

export type ServiceReply = Readonly<{
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string | Buffer;
}>;

export type ServiceRequest = Readonly<{
  method: string;
  /** Path and query. */
  target: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
  /** Whether its caller has a right. */
  may: (access: Access) => boolean;
}>;

/** A service with a place for faults before and after it. */
export type Service = Readonly<{
  name: ServiceCall['service'];
  action: (request: ServiceRequest) => string;
  /** The rights that the call takes. */
  asks: (request: ServiceRequest) => readonly Access[];
  perform: (request: ServiceRequest) => Promise<ServiceReply>;
  failure: (fault: Readonly<{ status: number; code: string; message: string }>) => ServiceReply;
}>;

/** Who calls: each process signs with an access key of its own. */
export type Callers = Readonly<{
  nameOf: (accessKey: string) => string | undefined;
  kill: (accessKey: string) => void;
}>;

/** A link that was signed names it in its query. */
const accessKeyIn = (headers: IncomingMessage['headers'], target: string): string =>
  /Credential=([^/]+?)(?:\/|%2F)/.exec(headers.authorization ?? target)?.[1] ?? '';

const throttled = { status: 400, code: 'ThrottlingException', message: 'Rate exceeded' };

const failureOf = (fault: Fault): typeof throttled | undefined => {
  if (fault.kind === 'throttle') return throttled;
  if (fault.kind !== 'error') return undefined;
  const { status = 500, code = 'InternalServerError', message = 'Injected' } = fault;
  return { status, code, message };
};

const breaksAtOnce = (fault: Fault | undefined, wasIdle: boolean): boolean =>
  fault?.kind === 'reset' ||
  fault?.kind === 'kill-before' ||
  (fault?.kind === 'dead-socket' && wasIdle);

type Given = Readonly<{
  request: ServiceRequest;
  fault: Fault | undefined;
  /** Whether the connection was free when the fault was set. */
  wasIdle: boolean;
  kill: () => void;
  isClosed: () => boolean;
}>;
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
const denied = ({ name, failure }: Service, { action, resource }: Access): ServiceReply =>
  failure({
    status: name === 'dynamodb' ? 400 : 403,
    code: name === 'dynamodb' ? 'AccessDeniedException' : 'AccessDenied',
    message: `The function's role is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
  });

/** Undefined where the connection is to break without an answer. */
const respond = async (
  service: Service,
  { request, fault, wasIdle, kill, isClosed }: Given,
): Promise<ServiceReply | undefined> => {
  const failure = fault && failureOf(fault);
  if (failure) return service.failure(failure);
  if (fault?.kind === 'kill-before') kill();
  if (breaksAtOnce(fault, wasIdle)) return undefined;
  if (fault?.kind === 'delay') await sleep(fault.milliseconds);
  if (isClosed()) return undefined;
  const reply = await service.perform(request);
  if (fault?.kind === 'kill-after') kill();
  return fault?.kind === 'lose-reply' || fault?.kind === 'kill-after' ? undefined : reply;
};

const answer = (outgoing: ServerResponse, { status, headers, body }: ServiceReply): void =>
  void outgoing.writeHead(status, headers).end(body);

const bodyOf = async (incoming: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** `service` with its faults before and after it, and the rights of whoever calls before all. */
export const faultyService = (
  service: Service,
  faults: FaultBoard,
  callers: Callers,
  rights: Rights = everyRight,
): Server => {
  /** How often faults had been planned when a connection gave its last answer: it is free since. */
  const freeSince = new WeakMap<Socket, number>();
  const server = createServer(async (incoming, outgoing) => {
    const reply = (given: ServiceReply): void => {
      freeSince.set(incoming.socket, faults.planned(service.name));
      answer(outgoing, given);
    };
    try {
      const { headers, method = '', url: target = '' } = incoming;
      const accessKey = accessKeyIn(headers, target);
      const caller = callers.nameOf(accessKey);
      const may: ServiceRequest['may'] = (access) => rights.may(caller, access);
      const request = { method, target, headers, body: await bodyOf(incoming), may };
      const refused = rights.refused(caller, service.asks(request));
      if (refused) return reply(denied(service, refused));
      const free = freeSince.get(incoming.socket);
      const wasIdle = free !== undefined && free < faults.planned(service.name);
      const fault = faults.judge({
        service: service.name,
        action: service.action(request),
        caller,
        body: request.body,
      });
      const kill = (): void => callers.kill(accessKey);
      const isClosed = (): boolean => !server.listening;
      const given = await respond(service, { request, fault, wasIdle, kill, isClosed });
      if (given === undefined) return void incoming.socket.destroy();
      reply(given);
    } catch {
      incoming.socket.destroy();
    }
  });
  return server;
};

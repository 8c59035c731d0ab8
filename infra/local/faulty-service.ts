import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
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
}>;

/** A service with a place for faults before and after it. */
export type Service = Readonly<{
  name: ServiceCall['service'];
  action: (request: ServiceRequest) => string;
  perform: (request: ServiceRequest) => Promise<ServiceReply>;
  failure: (fault: Readonly<{ status: number; code: string; message: string }>) => ServiceReply;
}>;

/** Who calls: each process signs with an access key of its own. */
export type Callers = Readonly<{
  nameOf: (accessKey: string) => string | undefined;
  kill: (accessKey: string) => void;
}>;

const accessKeyIn = (headers: IncomingMessage['headers']): string =>
  /Credential=([^/]+)\//.exec(headers.authorization ?? '')?.[1] ?? '';

const throttled = { status: 400, code: 'ThrottlingException', message: 'Rate exceeded' };

const failureOf = (fault: Fault): typeof throttled | undefined => {
  if (fault.kind === 'throttle') return throttled;
  if (fault.kind !== 'error') return undefined;
  const { status = 500, code = 'InternalServerError', message = 'Injected' } = fault;
  return { status, code, message };
};

const breaksAtOnce = (fault: Fault | undefined, isReused: boolean): boolean =>
  fault?.kind === 'reset' ||
  fault?.kind === 'kill-before' ||
  (fault?.kind === 'dead-socket' && isReused);

type Given = Readonly<{
  request: ServiceRequest;
  fault: Fault | undefined;
  /** Whether the connection has carried a request before. */
  isReused: boolean;
  kill: () => void;
}>;

/** Undefined where the connection is to break without an answer. */
const respond = async (
  service: Service,
  { request, fault, isReused, kill }: Given,
): Promise<ServiceReply | undefined> => {
  const failure = fault && failureOf(fault);
  if (failure) return service.failure(failure);
  if (fault?.kind === 'kill-before') kill();
  if (breaksAtOnce(fault, isReused)) return undefined;
  if (fault?.kind === 'delay') await sleep(fault.milliseconds);
  const reply = await service.perform(request);
  if (fault?.kind === 'kill-after') kill();
  return fault?.kind === 'lose-reply' || fault?.kind === 'kill-after' ? undefined : reply;
};

const bodyOf = async (incoming: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
};

export const faultyService = (service: Service, faults: FaultBoard, callers: Callers): Server => {
  const used = new WeakSet<Socket>();
  return createServer(async (incoming, outgoing) => {
    const isReused = used.has(incoming.socket);
    used.add(incoming.socket);
    try {
      const { headers, method = '', url: target = '' } = incoming;
      const request = { method, target, headers, body: await bodyOf(incoming) };
      const accessKey = accessKeyIn(headers);
      const fault = faults.judge({
        service: service.name,
        action: service.action(request),
        caller: callers.nameOf(accessKey),
        body: request.body,
      });
      const kill = (): void => callers.kill(accessKey);
      const reply = await respond(service, { request, fault, isReused, kill });
      if (reply === undefined) return void incoming.socket.destroy();
      outgoing.writeHead(reply.status, reply.headers).end(reply.body);
    } catch {
      incoming.socket.destroy();
    }
  });
};

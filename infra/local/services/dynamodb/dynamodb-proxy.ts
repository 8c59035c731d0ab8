import { Agent, request as httpRequest } from 'node:http';
import type { Service, ServiceReply, ServiceRequest } from '../../faults/faulty-service.ts';
import { tableAction } from './table-access.ts';

const dropped = new Set(['host', 'connection', 'content-length', 'transfer-encoding']);

const forward = (endpoint: string, agent: Agent, given: ServiceRequest): Promise<ServiceReply> =>
  new Promise((resolve, reject) => {
    const headers = Object.fromEntries(
      Object.entries(given.headers).filter(([name]) => !dropped.has(name)),
    );
    const sent = httpRequest(endpoint, { method: 'POST', agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () =>
        resolve({
          status: answer.statusCode ?? 500,
          headers: Object.fromEntries(
            Object.entries(answer.headers).flatMap(([name, value]) =>
              typeof value === 'string' && !dropped.has(name) ? [[name, value]] : [],
            ),
          ),
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.once('error', reject);
    sent.end(given.body);
  });

const errorPrefix = 'com.amazonaws.dynamodb.v20120810#';

/** Stands before DynamoDB for rights and faults; it changes nothing else. */
export const dynamodbService = (endpoint: string, asks: Service['asks']): Service => {
  const agent = new Agent({ keepAlive: true });
  return {
    name: 'dynamodb',
    action: tableAction,
    asks,
    perform: (request) => forward(endpoint, agent, request),
    failure: ({ status, code, message }) => ({
      status,
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': code },
      body: JSON.stringify({ __type: `${errorPrefix}${code}`, message }),
    }),
  };
};

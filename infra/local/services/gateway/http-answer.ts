import { z } from 'zod';
import type { Outcome } from '../lambda/function-process.ts';

const Scalar = z.union([z.string(), z.number(), z.boolean()]);

const Answer = z.looseObject({
  statusCode: z.coerce.number().int().min(200).max(599),
  headers: z.record(z.string(), Scalar).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

export type WireAnswer = Readonly<{
  status: number;
  headers: readonly (readonly [string, string])[];
  body: Buffer;
  /** Set where the function is at fault. */
  integrationError?: string;
}>;

/** What the gateway itself answers: short JSON that tells nothing. */
export const gatewayAnswer = (status: number, message: string): WireAnswer => ({
  status,
  headers: [['content-type', 'application/json']],
  body: Buffer.from(JSON.stringify({ message })),
});

const faulty = (integrationError: string): WireAnswer => ({
  ...gatewayAnswer(500, 'Internal Server Error'),
  integrationError,
});

const defaults = (names: ReadonlySet<string>): [string, string][] =>
  names.has('content-type') ? [] : [['content-type', 'text/plain;charset=UTF-8']];

/** A function's outcome as the gateway hands it on; an answer without a status is a body of JSON. */
export const functionAnswer = (outcome: Outcome): WireAnswer => {
  if (!outcome.ok) return faulty(outcome.errorType);
  const raw: unknown = JSON.parse(outcome.payload);
  if (raw === null || typeof raw !== 'object' || !('statusCode' in raw))
    return {
      status: 200,
      headers: [['content-type', 'application/json']],
      body: Buffer.from(outcome.payload),
    };
  const read = Answer.safeParse(raw);
  if (!read.success) return faulty('the answer is malformed');
  const { statusCode, headers, cookies, body, isBase64Encoded } = read.data;
  const pairs = Object.entries(headers ?? {}).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    String(value),
  ]);
  const names = new Set(pairs.map(([name]) => name));
  return {
    status: statusCode,
    headers: [
      ...pairs,
      ...defaults(names),
      ...(cookies ?? []).map((cookie): [string, string] => ['set-cookie', cookie]),
    ],
    body: Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'),
  };
};

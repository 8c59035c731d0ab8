import { SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { mimeOf } from './mime.ts';
import type { SendMail, SendOutcome } from './send-mail.ts';

/** Refusals that are about this mail, and that another try does not mend by itself. */
const aboutTheMail = new Set([
  'MessageRejected',
  'InvalidParameterValue',
  'InvalidParameterCombination',
]);

/** Faults that a socket has before anything was sent: the mail was surely not taken. */
const beforeSending = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

/** An identity that nobody has verified yet stops all mails, and ends when somebody follows a link. */
const isUnverified = ({ name, message }: Error): boolean =>
  name === 'MessageRejected' && /not verified/i.test(message);

/** The SDK's own words for a connection that never came about. */
const isUnconnected = ({ message }: Error): boolean => /not establish a connection/i.test(message);

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

const failure = (error: unknown): SendOutcome => {
  if (!(error instanceof Error)) throw error;
  const fault = error.name === 'Error' ? codeOf(error) || error.name : error.name;
  if (error instanceof SESServiceException && error.$response)
    return {
      outcome: 'failed',
      cause: aboutTheMail.has(error.name) && !isUnverified(error) ? 'message' : 'service',
      fault,
    };
  if (beforeSending.has(codeOf(error)) || isUnconnected(error))
    return { outcome: 'failed', cause: 'service', fault };
  return { outcome: 'unclear', fault };
};

/**
 * Sends by SES, once: on its own the SDK would send up to three times when an answer is lost, and
 * each of them arrives. The outbox decides about every further try.
 */
export const sesMail = (configurationSet: string): SendMail => {
  const client = new SESClient({
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: 2_000,
      requestTimeout: 10_000,
      throwOnRequestTimeout: true,
    },
  });
  return async (letter) => {
    const command = new SendRawEmailCommand({
      Source: letter.from.address,
      Destinations: [letter.to],
      RawMessage: { Data: await mimeOf(letter) },
      ConfigurationSetName: configurationSet,
      Tags: Object.entries(letter.tags).map(([Name, Value]) => ({ Name, Value })),
    });
    try {
      const { MessageId = '' } = await client.send(command);
      return { outcome: 'sent', messageId: MessageId };
    } catch (error) {
      return failure(error);
    }
  };
};

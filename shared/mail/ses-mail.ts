import { SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { mimeOf } from './mime.ts';
import type { SendMail, SendOutcome } from './send-mail.ts';

/** Refusals because of this mail or its address: another try would fail, too. */
const aboutTheMail = new Set([
  'MessageRejected',
  'InvalidParameterValue',
  'InvalidParameterCombination',
  'ValidationError',
]);

/** Socket errors before anything was sent: SES surely has not taken the mail. */
const beforeSending = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

/**
 * Faults that stop all mails have the same names: an identity that is not verified, or an account
 * or configuration set that is paused or missing. They end when somebody mends them.
 * https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html
 */
const isAboutTheAccount = ({ message }: Error): boolean =>
  /not verified|paused|suspended|disabled|shut ?down|quota|configuration set/i.test(message);

/** The SDK's messages for a connection that was never made. */
const isUnconnected = ({ message }: Error): boolean => /not establish a connection/i.test(message);

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

const failure = (error: unknown): SendOutcome => {
  if (!(error instanceof Error)) throw error;
  const fault = error.name === 'Error' ? codeOf(error) || error.name : error.name;
  if (error instanceof SESServiceException && error.$response)
    return {
      outcome: 'failed',
      cause: aboutTheMail.has(error.name) && !isAboutTheAccount(error) ? 'refused' : 'service',
      fault,
    };
  if (beforeSending.has(codeOf(error)) || isUnconnected(error))
    return { outcome: 'failed', cause: 'service', fault };
  return { outcome: 'unclear', fault };
};

/**
 * Sends by SES, once: the SDK would send up to three times when an answer is lost, and each mail
 * would arrive. The outbox decides about further tries.
 */
export const sesMail = (configurationSet: string): SendMail => {
  const client = new SESClient({
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: 2_000,
      requestTimeout: 10_000,
      throwOnRequestTimeout: true,
      // A socket a mail. While a function is frozen, SES closes the one it kept, and a mail that is
      // written to a dead socket is unclear: nobody knows whether it was taken. Costs a handshake
      // of about 20 ms. https://github.com/aws/aws-sdk-js-v3/issues/1196
      httpAgent: { keepAlive: false },
      httpsAgent: { keepAlive: false },
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

import * as z from 'zod';
import { Refusal } from './refusal.ts';

const Settings = z.object({
  edition: z.string().optional(),
  rehearsal: z.enum(['true', 'false']).default('false'),
  malwareScan: z.enum(['true', 'false']).default('false'),
  alarmRecipient: z.email().optional(),
  asOf: z.iso
    .datetime({ offset: true })
    .transform((text) => Date.parse(text))
    .optional(),
  domain: z
    .string()
    .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/)
    .max(253)
    .optional(),
  certificate: z
    .string()
    .regex(/^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/)
    .optional(),
});

/** What each setting is to be, for whoever gave it something else. */
const remedies: Readonly<Record<string, string>> = {
  asOf: 'give an instant with its offset, such as 2018-04-01T00:00:00Z.',
  alarmRecipient: 'give one email address.',
  domain: 'give a host name in small letters, such as apply.we-gov.org.',
  certificate:
    'give the ARN of a certificate in ACM, such as arn:aws:acm:ap-northeast-2:123456789012:certificate/….',
};

/** The site's own host name with its certificate; undefined where the gateway's address is enough. */
const ownDomain = ({
  domain,
  certificate,
}: Pick<z.output<typeof Settings>, 'domain' | 'certificate'>) => {
  if (domain !== undefined && certificate !== undefined) return { name: domain, certificate };
  if (domain === undefined && certificate === undefined) return undefined;
  throw new Refusal(
    domain === undefined
      ? `-c certificate=${certificate} is refused without a host name: add -c domain=apply.we-gov.org.`
      : `-c domain=${domain} is refused without a certificate: add -c certificate=<ARN in ACM>.`,
  );
};

/**
 * Reads `-c edition=…`, `-c rehearsal=true`, `-c malwareScan=true`, `-c alarmRecipient=…`, `-c asOf=…`
 * and `-c domain=…` with `-c certificate=…`.
 */
export const readSettings = (context: Readonly<Record<string, unknown>>) => {
  const clock = Object.keys(context).find((key) => /clock/i.test(key));
  if (clock !== undefined)
    throw new Refusal(
      `-c ${clock}=… is refused: the clock of a call cannot be changed. Rehearse with -c rehearsal=true, and give the time as the stack's parameter RehearsalClock.`,
    );
  const given = Object.fromEntries(
    Object.keys(Settings.shape).map((name) => [name, context[name]]),
  );
  const read = Settings.safeParse(given);
  if (!read.success) {
    const field = String(read.error.issues[0]?.path[0]);
    const remedy = remedies[field] ?? 'use true or false.';
    throw new Refusal(`-c ${field}=${String(context[field])} is refused: ${remedy}`);
  }
  const { domain, certificate, ...settings } = read.data;
  return {
    ...settings,
    rehearsal: settings.rehearsal === 'true',
    malwareScan: settings.malwareScan === 'true',
    domain: ownDomain({ domain, certificate }),
  };
};

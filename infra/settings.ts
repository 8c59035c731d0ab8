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
});

/** Reads `-c edition=…`, `-c rehearsal=true`, `-c malwareScan=true`, `-c alarmRecipient=…` and `-c asOf=…`. */
export const readSettings = (context: Readonly<Record<string, unknown>>) => {
  const clock = Object.keys(context).find((key) => /clock/i.test(key));
  if (clock !== undefined)
    throw new Refusal(
      `-c ${clock}=… is refused: the clock of a call cannot be changed. Rehearse with -c rehearsal=true, and give the time as the stack's parameter RehearsalClock.`,
    );
  const { edition, rehearsal, malwareScan, alarmRecipient, asOf } = context;
  const read = Settings.safeParse({ edition, rehearsal, malwareScan, alarmRecipient, asOf });
  if (read.success)
    return {
      ...read.data,
      rehearsal: read.data.rehearsal === 'true',
      malwareScan: read.data.malwareScan === 'true',
    };
  const [field] = read.error.issues[0]?.path ?? [];
  if (field === 'asOf')
    throw new Refusal(
      `-c asOf=${String(asOf)} is refused: give an instant with its offset, such as 2018-04-01T00:00:00Z.`,
    );
  throw new Refusal(
    field === 'alarmRecipient'
      ? `-c alarmRecipient=${String(alarmRecipient)} is refused: give one email address.`
      : `-c ${String(field)}=${String(context[String(field)])} is refused: use true or false.`,
  );
};

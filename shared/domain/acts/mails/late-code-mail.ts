import type { LateCode } from '../../call/late-code.ts';
import type { Mail } from '../../mail/outbox.ts';

/** The mail that brings a code to the address that it is for; `id` is random. */
export const lateCodeMail = (
  { address: to, language, until, at }: LateCode,
  { id, code }: Readonly<{ id: string; code: string }>,
): Mail<'late-code'> => ({
  owner: { about: 'visitor', id },
  name: `late-code-${id}`,
  kind: 'late-code',
  to,
  language,
  facts: { code, until },
  dueAt: at,
});

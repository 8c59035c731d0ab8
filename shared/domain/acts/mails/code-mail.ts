import type { Language } from '../../call/language.ts';
import type { Mail } from '../../mail/outbox.ts';
import type { Instant } from '../../time/zoned-time.ts';

/**
 * The mail with a code. If no application is known, the mail says so: only the owner of the address
 * reads it.
 */
export const codeMail = (asked: {
  id: string;
  reference: string | undefined;
  /** If none is known: an application that had this address before. */
  former?: string | undefined;
  to: string;
  language: Language;
  code: string;
  /** The digest under which the code is stored; its time begins when the mail is sent. */
  challenge: string;
  now: Instant;
}): Mail => {
  const { id, reference, former, to, language, code, challenge, now } = asked;
  const common = { name: `code-${id}`, to, language, dueAt: now } as const;
  return reference === undefined
    ? { ...common, owner: { about: 'visitor', id }, kind: 'no-application', facts: { former } }
    : {
        ...common,
        owner: { about: 'application', reference },
        kind: 'code',
        facts: { code, challenge },
      };
};

import type { Language } from '../call/language.ts';
import type { Instant } from '../time/zoned-time.ts';

/**
 * What stands behind a link of a mail about news. Only digests of its token and code are stored:
 * both exist in clear in the mail alone.
 */
export type NewsLink =
  | Readonly<{
      purpose: 'confirm';
      /** The digest of the address, under which the list knows it. */
      subscriber: string;
      id: string;
      address: string;
      language: Language;
      /** The digest of token and code. */
      code: string;
      expiresAt: Instant;
    }>
  /** As long as the list lives. */
  | Readonly<{ purpose: 'leave'; subscriber: string }>;

export type NewsPurpose = NewsLink['purpose'];

/** What is digested to find a link again: a token is worth nothing for another purpose. */
export const linkText = (purpose: NewsPurpose, token: string): string => `${purpose} ${token}`;

/** What is digested of the six digits: there are few of them, so it includes the token. */
export const codeText = (token: string, code: string): string => `code ${token} ${code}`;

/** Whether a text can be a token: 32 bytes in base64url. */
export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

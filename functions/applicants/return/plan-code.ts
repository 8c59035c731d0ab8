import { addressCodeDigest } from '#shared/applicant/session.ts';
import {
  type CodeKind,
  codeLasts,
  longCodeEndsAt,
  newCode,
} from '#shared/domain/access/access-code.ts';
import { codeMail } from '#shared/domain/acts/mails/code-mail.ts';
import { digest } from '#shared/runtime/digest.ts';
import { addressDigest } from '#shared/runtime/naming/address-digest.ts';
import type { Challenges } from '#shared/store/applications/access-codes.ts';
import type { WebRequest } from '#shared/web/request.ts';
import type { ApplicantsDeps } from '../deps.ts';
import type { CodeAsked } from './code-asked.ts';
import type { CodeLimits } from './code-limits.ts';

/** What is stored for a code, beside the browser that asked. */
type CodePlan = Parameters<Challenges['ask']>[1];

/** What a plan rests on. */
type Basis = Readonly<{
  asked: CodeAsked;
  /** What binds the code to the browser that asked. */
  browser: string;
  kind: Exclude<CodeKind, 'refused'>;
  limits: CodeLimits;
  /** The digest of the long code that the address has already. */
  standing: string | undefined;
}>;

/** The digest under which a code is kept: worth nothing without the browser that asked. */
export const codeDigest = (browser: string, code: string): string => digest(`${browser} ${code}`);

/** What a code of this kind is counted by. */
const countedBy = (kind: Basis['kind'], { network, pair, short, long }: CodeLimits) =>
  ({ short: [network, pair, short], long: [network, long], 'no-mail': [network] })[kind];

/** What is written for a code: its challenge, its mail, and what it counts under. */
export const planCode = (
  deps: Pick<ApplicantsDeps, 'random' | 'secret'>,
  { language, receivedAt: now }: WebRequest,
  { asked: { reference, others, former, to }, browser, kind, limits, standing }: Basis,
): CodePlan => {
  const code = newCode(kind, deps.random(8));
  const address = to === undefined ? undefined : addressDigest(to);
  const long = addressCodeDigest(deps.secret(), address ?? '', code);
  const digestOf = { short: codeDigest(browser, code), long, 'no-mail': standing ?? '' };
  const id = digest(`challenge ${browser}`).slice(0, 16);
  const challenge = digest(browser);
  const mail = to !== undefined && kind !== 'no-mail' && { to, reference, former };
  return {
    challenge: {
      reference,
      address,
      others,
      codeDigest: digestOf[kind],
      isOfAddress: kind !== 'short',
      tries: 0,
      expiresAt: now + codeLasts,
    },
    mails: mail ? [codeMail({ ...mail, id, language, code, challenge, now })] : [],
    limits: countedBy(kind, limits),
    addressCode:
      kind === 'long' && address !== undefined
        ? { key: address, codeDigest: long, endsAt: longCodeEndsAt(now) }
        : undefined,
  };
};

import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { ClosingAudit } from '#shared/domain/call/extension.ts';
import type { LateCode } from '#shared/domain/call/late-code.ts';
import type { Shortening } from '#shared/domain/call/shortening.ts';
import type { FrameVisit } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';

/** The fields of the forms on the page. */
export const fields = {
  to: 'to',
  reason: 'reason',
  reopens: 'reopens',
  /** The closing that a preview was made from. */
  read: 'read',
  shorter: 'shorter',
  shorterReason: 'shorter-reason',
  proposal: 'proposal',
  email: 'email',
  until: 'until',
  lateReason: 'late-reason',
  language: 'code-language',
  /** What the code of the form is made from, so that the form issues one. */
  seed: 'seed',
  code: 'code',
} as const;

const dones = ['extended', 'proposed', 'shortened', 'withdrawn', 'revoked'] as const;
export type Done = (typeof dones)[number];

export const isDone = (word: string | undefined): word is Done =>
  dones.some((done) => done === word);

/** What is wrong with what was sent from the page. */
export type WindowNotice = Readonly<{
  status: number;
  errors?: ReadonlyMap<string, string>;
  pageError?: string;
}>;

export type WindowPage = Readonly<{
  visit: FrameVisit & Pick<StaffVisit, 'values'>;
  notice: WindowNotice;
  call: CallRecord;
  history: readonly ClosingAudit[];
  /** A shortening that waits for a second member. */
  proposal: Shortening | undefined;
  codes: readonly LateCode[];
  /** Whether there is a second member who could agree. */
  canBeAgreed: boolean;
  seed: string;
  done: Done | undefined;
}>;

/** What a field shows: what was typed in it, and what is wrong with that. */
export const shownIn = ({ visit, notice }: WindowPage, name: string) => ({
  context: visit.context,
  name,
  value: visit.values.get(name) ?? '',
  error: notice.errors?.get(name),
});

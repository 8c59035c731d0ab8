import type { CallRecord } from '../call/call-window.ts';
import type { Member } from '../people/member.ts';
import type { StaffSession } from '../people/staff-session.ts';

/** What every request of the staff rests on: who it is, in which browser, and the call. */
export type SignedIn = Readonly<{ member: Member; session: StaffSession; call: CallRecord }>;

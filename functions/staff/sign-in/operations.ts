import type { StaffVisits } from '#shared/staff/visit.ts';
import type { StaffDeps } from '../deps.ts';
import { beginSignIn } from './begin-sign-in.ts';
import { endSessions } from './end-sessions.ts';
import { finishSignIn } from './finish-sign-in.ts';
import { showSessions } from './show-sessions.ts';
import { showSignIn } from './show-sign-in.ts';
import { showSignedOut } from './show-signed-out.ts';
import { signOut } from './sign-out.ts';

/** The way in and out. */
export const signInOperations = (visits: StaffVisits, deps: StaffDeps) => ({
  'show-sign-in': showSignIn(deps),
  'begin-sign-in': beginSignIn(deps),
  'finish-sign-in': finishSignIn(deps),
  'show-signed-out': showSignedOut(deps),
  'sign-out': signOut(visits, deps),
  'show-sessions': showSessions(visits, deps),
  'end-sessions': endSessions(visits, deps),
});

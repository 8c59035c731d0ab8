import { signInLasts } from '#shared/domain/people/sign-in.ts';
import type { WebRequest } from '#shared/web/request.ts';

/** Each tab that begins has a cookie of its own, so that two tabs do not overwrite each other's. */
const nameOf = (state: string): string => `__Host-sign-in-${state.slice(0, 8)}`;

const attributes = 'Path=/; HttpOnly; Secure; SameSite=Lax';

/** Whether it is the state of a sign-in of ours: 32 bytes in base64url. */
const isState = (state: string): boolean => /^[\w-]{43}$/.test(state);

/** Says that this browser has begun the sign-in with that state. */
export const signInCookie = (state: string): string =>
  `${nameOf(state)}=${state}; Max-Age=${signInLasts / 1000}; ${attributes}`;

export const forgetSignInCookie = (state: string): string =>
  `${nameOf(state)}=; Max-Age=0; ${attributes}`;

/** The state that a browser comes back with, if it is the browser that began; else undefined. */
export const stateOf = ({ query, cookies }: WebRequest): string | undefined => {
  const state = query.get('state') ?? '';
  return isState(state) && cookies.get(nameOf(state)) === state ? state : undefined;
};

import type { Operation } from '#shared/web/area-handler.ts';
import { notFoundPage } from '#shared/web/pages/standard-pages.ts';
import type { StaffDeps } from '../deps.ts';

/** The way in and out. */
export const signInOperations = ({ contextIn }: StaffDeps) => {
  const missing: Operation = async ({ language }) => notFoundPage(contextIn(language));
  return {
    'show-sign-in': missing,
    'begin-sign-in': missing,
    'finish-sign-in': missing,
    'show-signed-out': missing,
    'sign-out': missing,
    'show-sessions': missing,
    'end-sessions': missing,
  };
};

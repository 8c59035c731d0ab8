import type { Edition } from '#shared/domain/call/edition.ts';
import type { Prerendered, ReadPrerendered } from '#shared/web/prerendered.ts';
import { prerender } from '../../../functions/applicants/prerender.ts';

const made = new WeakMap<Edition, Prerendered>();

/** The pages of applicants that are made at synth, as their function finds them. */
export const prerenderedOf = (edition: Edition): ReadPrerendered => {
  const pages = made.get(edition) ?? prerender(edition);
  made.set(edition, pages);
  return (name) => pages[name];
};

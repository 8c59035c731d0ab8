import { restoreMember as planned } from '#shared/domain/people/changes.ts';
import { onOrOff } from './on-or-off.ts';

/** Puts a removed member back on the list. */
export const restoreMember = onOrOff(planned);

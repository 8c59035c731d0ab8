import { removeMember as planned } from '#shared/domain/people/changes.ts';
import { onOrOff } from './on-or-off.ts';

/** Takes a member off the list: they are out at their next request. */
export const removeMember = onOrOff(planned);

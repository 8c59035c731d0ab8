import { secretariat } from '#shared/domain/people/role.ts';
import { get, only, post, throttles } from '../route.ts';

const { pages } = throttles;
const deciders = ['decider'] as const;

/** The deadline of the call, and who may apply after it. */
export const windowRoutes = [
  only(secretariat, get('show-window', '/{language}/staff/window', pages)),
  only(deciders, post('preview-extension', '/{language}/staff/window/extension/preview', pages)),
  only(deciders, post('extend-call', '/{language}/staff/window/extension', pages)),
  only(deciders, post('propose-shortening', '/{language}/staff/window/shortening', pages)),
  only(
    secretariat,
    post('approve-shortening', '/{language}/staff/window/shortening/approval', pages),
  ),
  only(
    secretariat,
    post('withdraw-shortening', '/{language}/staff/window/shortening/withdrawal', pages),
  ),
  only(deciders, post('issue-late-code', '/{language}/staff/window/late-codes', pages)),
  only(deciders, post('revoke-late-code', '/{language}/staff/window/late-codes/revocation', pages)),
] as const;

import { unreachedName } from '#shared/domain/acts/mails/change-mails.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { unreachableName } from '#shared/domain/mail/unreachable-address.ts';
import { isListKey } from '#shared/domain/selection/list-key.ts';
import { wholeList } from '#shared/domain/selection/list-query.ts';
import { digest } from '#shared/runtime/digest.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { page, type WebResponse } from '#shared/web/response.ts';
import type { StaffDeps } from '../../deps.ts';
import { unreachedPage } from './pages/unreached-page.tsx';

const fromIn = ({ request }: StaffVisit) => {
  const from = request.query.get('from') ?? '';
  return isListKey(from) ? from : undefined;
};

/** The mail by which staff were told: its time is that of the first mail that came back. */
const noticeOf = ({ reference, answers }: Application) => ({
  owner: { about: 'application', reference } as const,
  name: unreachedName(digest(unreachableName(answers.email))),
});

/**
 * Those whose address mails come back from, fifty on a page, with what else they are reached by: nine
 * requests beside the visit's own.
 */
export const showUnreached =
  ({ listFor, contacts }: Pick<StaffDeps, 'listFor' | 'contacts'>) =>
  async (visit: StaffVisit): Promise<WebResponse> => {
    const from = fromIn(visit);
    const list = await listFor(visit.member);
    const query = { ...wholeList, filters: { need: 'unreached' }, sort: 'oldest', from } as const;
    const { entries, next, total } = await list.page(query);
    const store = await contacts();
    const applications = await store.applications(entries.map(({ reference }) => reference));
    const since = await store.queuedAt(applications.map(noticeOf));
    const people = applications.map((application, at) => ({ application, since: since[at] }));
    return page(200, unreachedPage({ visit, people, total, from, next }));
  };

import { type StaffSession, sessionLasts } from '#shared/domain/people/staff-session.ts';
import { expiring, type Item, keyItem, n, numberIn, s, stringIn } from '../../engine/item.ts';
import { staffKeys } from '../../engine/staff-keys.ts';
import { sessionPrefix, sessionsPrefix } from '../../staff-table.ts';

export const sessionItem = (session: StaffSession): Item => ({
  ...keyItem(staffKeys.session(session.memberId, session.digest)),
  begunAt: n(session.begunAt),
  seenAt: n(session.seenAt),
  authenticatedAt: n(session.authenticatedAt),
  browser: s(session.browser),
  ...(session.subject !== undefined && { subject: s(session.subject) }),
  ...expiring(session.begunAt + sessionLasts),
});

export const readSession = (item: Item): StaffSession => ({
  memberId: stringIn(item, 'pk').slice(sessionsPrefix.length),
  digest: stringIn(item, 'sk').slice(sessionPrefix.length),
  begunAt: numberIn(item, 'begunAt') ?? 0,
  seenAt: numberIn(item, 'seenAt') ?? 0,
  authenticatedAt: numberIn(item, 'authenticatedAt') ?? 0,
  browser: stringIn(item, 'browser'),
  subject: stringIn(item, 'subject') || undefined,
});

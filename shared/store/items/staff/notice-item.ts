import type { Notice, NoticeList } from '#shared/domain/mail/notice.ts';
import { aDay } from '#shared/domain/time/spans.ts';
import { expiring, type Item, type Key, keyItem, s, stringIn } from '../../engine/item.ts';
import { staffKeys } from '../../engine/staff-keys.ts';

/** Longer than any digest waits. Lines are never deleted by hand: a digest tells a span of time. */
const keptFor = 30 * aDay;

/** The key of a line of this list; with an empty id it sorts before every line of that instant. */
export const noticeKey = (list: NoticeList, member: string, at: number, id = ''): Key =>
  (list === 'day' ? staffKeys.notice : staffKeys.extraNotice)(member, at, id);

export const noticeItem = ({ member, list, at, id, kind, reference }: Notice): Item => ({
  ...keyItem(noticeKey(list, member, at, id)),
  kind: s(kind),
  reference: s(reference),
  ...expiring(at + keptFor),
});

export const readNotice = (item: Item): Readonly<{ kind: string; reference: string }> => ({
  kind: stringIn(item, 'kind'),
  reference: stringIn(item, 'reference'),
});

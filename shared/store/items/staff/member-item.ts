import { type Member, noticeChoices } from '#shared/domain/people/member.ts';
import { isRole } from '#shared/domain/people/role.ts';
import { type Item, keyItem, n, numberIn, s, stringIn } from '../../engine/item.ts';
import { staffKeys } from '../../engine/staff-keys.ts';
import { unreadable } from '../../engine/stored-json.ts';
import { memberPrefix } from '../../staff-table.ts';
import { languageIn } from '../stored-language.ts';

export const memberItem = (member: Member): Item => ({
  ...keyItem(staffKeys.member(member.id)),
  name: s(member.name),
  address: s(member.address),
  roles: { L: member.roles.map(s) },
  ...(member.cityId !== undefined && { cityId: s(member.cityId) }),
  ...(member.country !== undefined && { country: s(member.country) }),
  zone: s(member.zone),
  language: s(member.language),
  notices: s(member.notices),
  ...(member.subject !== undefined && { subject: s(member.subject) }),
  ...(member.removedAt !== undefined && { removedAt: n(member.removedAt) }),
  sessionsFrom: n(member.sessionsFrom),
  version: n(member.version),
});

/** Throws, naming the row, where it says of no known way how the member is told. */
export const readMember = (item: Item): Member => {
  const notices = noticeChoices.find((choice) => choice === stringIn(item, 'notices'));
  if (!notices) throw unreadable(item, 'notices');
  return {
    id: stringIn(item, 'sk').slice(memberPrefix.length),
    name: stringIn(item, 'name'),
    address: stringIn(item, 'address'),
    roles: (item['roles']?.L ?? []).map(({ S = '' }) => S).filter(isRole),
    cityId: item['cityId']?.S,
    country: item['country']?.S,
    zone: stringIn(item, 'zone'),
    language: languageIn(item),
    notices,
    subject: item['subject']?.S,
    removedAt: numberIn(item, 'removedAt'),
    sessionsFrom: numberIn(item, 'sessionsFrom') ?? 0,
    version: numberIn(item, 'version') ?? 0,
  };
};

import { cityNameOf } from '#shared/domain/call/city.ts';
import { isLanguage } from '#shared/domain/call/language.ts';
import { noticeChoices } from '#shared/domain/people/member.ts';
import type { ComparedField } from '#shared/domain/people/people-entry.ts';
import { isRole, type Role } from '#shared/domain/people/role.ts';
import { staffFrameWords, staffPeopleWords } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';

export const rolesText = (roles: readonly Role[], { language }: PageContext): string =>
  roles.map((role) => staffFrameWords(language).roles[role]).join(', ');

/** The name of a city of the edition; of one that it has no longer, its id. */
export const cityText = (id: string, { edition, language }: PageContext): string =>
  cityNameOf(edition, id, language) ?? id;

/** What stands in a field of a member, as people read it. */
export const shownField = (field: ComparedField, text: string, context: PageContext): string => {
  const words = staffPeopleWords(context.language);
  if (text === '') return words.member.nothing;
  if (field === 'roles') return rolesText(text.split(' ').filter(isRole), context);
  if (field === 'cityId') return cityText(text, context);
  if (field === 'language') return isLanguage(text) ? words.languages[text] : text;
  const notice = noticeChoices.find((choice) => choice === text);
  return field === 'notices' && notice ? words.notices[notice] : text;
};

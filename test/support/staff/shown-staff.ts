import type { Member } from '#shared/domain/people/member.ts';
import type { StaffSession } from '#shared/domain/people/staff-session.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { RouteName } from '#shared/web/routes/routes.ts';
import { inviteCommand } from '../../../functions/staff/people/pages/invite-command.ts';
import {
  addedMember,
  decider,
  removedMember,
  reviewer,
  secretary,
  travelDesk,
} from '../builders/members.ts';
import { shownCall, shownContext, shownEdition } from '../builders/shown.ts';
import { request } from '../world/web.ts';

/** The members who stand on the pages. */
export const shownMembers: readonly Member[] = [
  decider,
  { ...reviewer, cityId: 'kampala' },
  addedMember({ roles: ['reviewer', 'staff'], subject: 's', notices: 'both' }),
  removedMember(shownCall.opensAt),
];

export const shownSession = (changes: Partial<StaffSession> = {}): StaffSession => ({
  memberId: decider.id,
  digest: 'a'.repeat(64),
  begunAt: shownCall.closesAt - 3_600_000,
  seenAt: shownCall.closesAt - 60_000,
  authenticatedAt: shownCall.closesAt - 3_600_000,
  browser: 'Firefox, Windows',
  ...changes,
});

type Asked = Readonly<{
  /** The path without its language; undefined for the answer to a form. */
  path?: string;
  route?: RouteName;
  query?: Readonly<Record<string, string>>;
}>;

/** A decider looks at a page, in any language. */
export const shownVisit = (
  language: string,
  { path, route = 'show-home', query = {} }: Asked = {},
): StaffVisit => {
  const context = shownContext(language, path);
  return {
    member: decider,
    session: shownSession(),
    call: shownCall,
    context,
    request: request({
      route,
      path: `/${language}${path ?? '/staff'}`,
      language: context.language,
      query: new Map(Object.entries(query)),
      receivedAt: shownCall.closesAt - 60_000,
    }),
    values: new Map(),
    token: () => 'token',
  };
};

const countries = new Intl.DisplayNames('en', { type: 'region' });

/** What stands on the pages of the staff and in no catalogue. */
export const shownStaffData: readonly string[] = [
  ...shownMembers.flatMap(({ name, address }) => [name, address]),
  ...Intl.supportedValuesOf('timeZone'),
  ...shownMembers.map(({ zone }) => zone),
  shownSession().browser,
  inviteCommand,
  // As a filter has it.
  'South Korea',
  ...[secretary, travelDesk].map(({ name }) => name),
  // As ICU writes them in the language of the page; it knows no pseudo-locale, and takes English.
  ...shownEdition.cities.map(({ country }) => countries.of(country) ?? country),
  'Uganda',
];

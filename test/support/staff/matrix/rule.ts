import { type Role, roles } from '#shared/domain/people/role.ts';
import type { SiteRoute } from '#shared/web/routes/routes.ts';
import type { Fields, Who } from './asking.ts';
import { type Office, otherReviewer } from './office.ts';

/** What the site answers, and to whom: said once more, apart from the routes themselves. */
export type Rule = Readonly<{
  /** Whom it is for; `anybody` where nobody has to be signed in. */
  for: 'anybody' | readonly Role[];
  /** What stands in its path. */
  params?: Readonly<Record<string, string>>;
  /** The answer to those it is for; by default 200. */
  answers?: number | ((who: Who) => number);
  /** What is posted; a form that is acted on unless something keeps it from that. */
  fields?: Fields;
  /** What has to be there before. */
  prepare?: (office: Office) => Promise<unknown>;
  /** Whether it asks for a sign-in a moment ago. */
  fresh?: boolean;
  /** Whether it writes nothing for those it is for either. */
  reads?: boolean;
  /** What strangers are answered, where that is no refusal. */
  strangers?: number;
}>;

type Of<Area, Names = string> = Extract<SiteRoute, { area: Area; name: Names }>['name'];

/** The routes of the staff, in whichever area. */
export type StaffRouteName = Of<'staff'> | Of<'documents', 'view-document' | 'download-for-staff'>;

export type Rules = Readonly<Record<string, Rule | readonly Rule[]>>;

export const everybody = roles;
export const secretariat: readonly Role[] = ['staff', 'decider'];
export const deciders: readonly Role[] = ['decider'];

const isSecretariat = ({ roles: held }: Who): boolean =>
  held.some((role) => secretariat.includes(role));

/** The secretariat sees the application, and of its two reviewers the one of another city. */
export const maySee = (who: Who): boolean =>
  isSecretariat(who) || who.session?.memberId === otherReviewer.id;

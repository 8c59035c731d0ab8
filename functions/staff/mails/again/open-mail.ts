import type { StoredMail } from '#shared/domain/records/mail-log.ts';
import type { StaffDossier } from '#shared/domain/records/staff-dossier.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { type CaseDeps, readCaseView } from '../../cases/case/read-case.ts';
import type { StaffDeps } from '../../deps.ts';

export type MailDeps = CaseDeps & Pick<StaffDeps, 'contacts' | 'random'>;

/** A mail about an application, with all that is known of the application. */
export type OpenedMail = Readonly<{ dossier: StaffDossier; mail: StoredMail }>;

/** The mail that a page is about, in three requests; undefined where there is none. */
export const openMail = async (
  deps: MailDeps,
  visit: StaffVisit,
): Promise<OpenedMail | undefined> => {
  const view = await readCaseView(deps, visit);
  if (view?.kind !== 'whole') return undefined;
  const { dossier } = view;
  const { reference } = dossier.application;
  const name = visit.request.params['mail'] ?? '';
  if (!dossier.mails.some((mail) => mail.name === name)) return undefined;
  const owner = { about: 'application', reference } as const;
  const mail = await (await deps.contacts()).mail({ owner, name });
  return mail && { dossier, mail };
};

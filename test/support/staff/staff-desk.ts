import type { Act } from '#shared/domain/acts/act.ts';
import { planReturn } from '#shared/domain/acts/staff/return-for-information.ts';
import type { StaffAct } from '#shared/domain/acts/staff/staff-act.ts';
import type { Application } from '#shared/domain/application/application.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { draftStore } from '#shared/store/applications/drafts.ts';
import { andrew } from '../builders/members.ts';
import { asPlanned } from '../builders/planned.ts';
import { planned, questions } from '../mails/staff-mails.ts';
import type { TestTable } from '../table/test-table.ts';

type Place = Pick<TestTable, 'client' | 'name'>;
type Which = Readonly<{ reference: string; at: number }>;

/** What is stored of an application; throws where none was sent. */
export const storedApplication = async (
  { client, name }: Place,
  edition: Edition,
  reference: string,
): Promise<Application> => {
  const { application } = await draftStore(client, name, edition).dossier(reference);
  if (!application) throw new Error(`${reference} was not sent`);
  return application;
};

/** Does to an application what a member of the secretariat plans with it, as it is stored. */
export const actOn = async (
  place: Place,
  edition: Edition,
  { reference, at, plan }: Which & Readonly<{ plan: (act: StaffAct) => Act }>,
): Promise<void> => {
  const application = await storedApplication(place, edition, reference);
  const act = plan({ call: asPlanned(edition), member: andrew, at, application });
  const saved = await commitStore(place.client, place.name, edition)(act);
  if (!saved.ok) throw new Error(saved.error);
};

/** Returns an application for more information, as a member of the secretariat does. */
export const returnIt = (place: Place, edition: Edition, which: Which): Promise<void> =>
  actOn(place, edition, {
    ...which,
    plan: (act) =>
      planned(planReturn({ ...act, items: questions.join('\n'), lastDay: '2018-04-20' })),
  });

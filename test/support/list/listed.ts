import type { Application } from '#shared/domain/application/application.ts';
import { type Draft, newDraft } from '#shared/domain/draft/draft.ts';
import { type Case, untouchedCase } from '#shared/domain/selection/case.ts';
import type { CaseFacts } from '#shared/domain/selection/needs.ts';
import type { Viewer } from '#shared/domain/selection/visibility.ts';
import { answers, edition as buildEdition, editionInput } from '../builders/builders.ts';
import { sampleApplication } from '../mails/journey-mails.ts';

/** What somebody has started; `sentVersion` above 0 says that it was submitted. */
export const draftOf = (reference: string, changes: Partial<Draft> = {}): Draft => ({
  ...newDraft({ reference, language: 'en', startedAt: 0, now: 0 }),
  ...changes,
});

/** A call with cities that are written in several ways. */
export const listedEdition = buildEdition({
  cities: [
    ...editionInput.cities,
    { id: 'lodz', name: 'Łódź', country: 'PL', zone: 'Europe/Warsaw', aliases: ['Lodz'] },
    { id: 'seoul', name: 'Seoul', country: 'KR', zone: 'Asia/Seoul', aliases: ['서울'] },
    { id: 'jeju', name: 'Jeju', country: 'KR', zone: 'Asia/Seoul' },
  ],
});

type Changes = Partial<Omit<Application, 'answers'>> & {
  answers?: Partial<Application['answers']>;
};

/** Somebody's application, as they would have sent it from Kampala. */
export const applicationOf = (reference: string, changes: Changes = {}): Application => {
  const { answers: said, ...rest } = changes;
  const firstReceivedAt = rest.firstReceivedAt ?? listedEdition.opensAt;
  return {
    ...sampleApplication(),
    reference,
    cityId: 'kampala',
    firstReceivedAt,
    receivedAt: firstReceivedAt,
    ...rest,
    answers: { ...answers(), email: `${reference.toLowerCase()}@kcca.go.ug`, ...said },
  };
};

export const factsOf = (
  application: Application,
  changes: Partial<Omit<CaseFacts, 'case'>> & { case?: Partial<Case> } = {},
): CaseFacts => ({
  application,
  unreachable: false,
  stuckMails: 0,
  ...changes,
  case: { ...untouchedCase(application.reference), ...changes.case },
});

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The reference of the `index`-th applicant. */
export const referenceNumber = (index: number): string => {
  let [left, reference] = [index, ''];
  for (let at = 0; at < 8; at += 1) {
    reference = `${letters[left % 32]}${reference}`;
    left = Math.floor(left / 32);
  }
  return reference;
};

const viewer = { cityId: undefined, country: undefined };

/** Of the secretariat, who sees all. */
export const andrew: Viewer = { ...viewer, id: 'andrew', roles: ['staff'] };
/** A reviewer who works for Kampala. */
export const amina: Viewer = { id: 'amina', roles: ['reviewer'], cityId: 'kampala', country: 'UG' };
/** A reviewer who works for no member city. */
export const boram: Viewer = { ...viewer, id: 'boram', roles: ['reviewer'], country: 'KR' };
export const traveller: Viewer = { ...viewer, id: 'tariq', roles: ['travel-desk'] };

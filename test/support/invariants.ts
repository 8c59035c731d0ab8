import { applicationStates } from '#shared/domain/lifecycle.ts';
import { type Item, numberIn, stringIn } from '#shared/store/item.ts';

/** A mail that reached the post. */
export type Posted = Readonly<{ owner: string; mail: string; to: string }>;

/** What the world saw, for the invariants to be held against. */
export type Evidence = Readonly<{
  items: readonly Item[];
  /** References that applicants were told: "we have your application". */
  acknowledged: readonly string[];
  posted: readonly Posted[];
  contacts: number;
  quota: number;
  /** A stored application's receipt time must lie before this instant. */
  lastInstant: number;
}>;

const times = (names: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

/** Holds I1 to I6 and I8 of quality.md against the evidence; each violation is one sentence. */
export const violations = (evidence: Evidence): readonly string[] => {
  const { items, acknowledged, posted, contacts, quota, lastInstant } = evidence;
  const applications = items.filter((item) => stringIn(item, 'sk') === 'APPLICATION');
  const references = new Set(applications.map((item) => stringIn(item, 'reference')));
  const forms = items.filter((item) => stringIn(item, 'sk') === 'FORM');
  const found: string[] = [];

  for (const reference of acknowledged)
    if (!references.has(reference))
      found.push(`I1 ${reference} was acknowledged and is not stored`);

  for (const [reference, count] of times(forms.map((item) => stringIn(item, 'reference'))))
    if (count !== 1 || !references.has(reference))
      found.push(`I2 ${reference} has ${count} forms, stored: ${references.has(reference)}`);
  if (forms.length !== applications.length)
    found.push(`I2 ${forms.length} forms made ${applications.length} applications`);

  const mails = times(posted.map(({ owner, mail }) => `${owner} ${mail}`));
  for (const reference of references) {
    const owed = [
      'v1-receipt',
      ...Array.from({ length: contacts }, (_, index) => `v1-staff-notice-${index + 1}`),
    ];
    for (const mail of owed)
      if (!mails.has(`application-${reference} ${mail}`))
        found.push(`I3 ${mail} of ${reference} was never posted`);
  }

  for (const { owner, mail } of posted)
    if (owner.startsWith('application-') && !references.has(owner.slice('application-'.length)))
      found.push(`I4 ${mail} tells of ${owner}, which is not stored`);

  for (const item of applications)
    if ((numberIn(item, 'receivedAt') ?? Number.NaN) >= lastInstant)
      found.push(`I5 ${stringIn(item, 'reference')} came after the grace time and is stored`);

  const states = times(applications.map((item) => stringIn(item, 'state')));
  for (const state of states.keys())
    if (!applicationStates.some((known) => known === state)) found.push(`I6 state ${state}?`);
  const admitted = times(
    applications
      .filter((item) => stringIn(item, 'state') === 'submitted' && item['cityId'])
      .map((item) => stringIn(item, 'cityId')),
  );
  const cities = items.filter((item) => stringIn(item, 'sk') === 'PLACES');
  for (const item of cities) {
    const id = stringIn(item, 'pk').slice('CITY#'.length);
    const taken = numberIn(item, 'taken') ?? 0;
    if (taken > quota) found.push(`I6 ${id} has ${taken} of ${quota} places`);
    if (taken !== (admitted.get(id) ?? 0))
      found.push(`I6 ${id} counts ${taken} places for ${admitted.get(id) ?? 0} applications`);
  }

  const audits = new Set(
    items
      .filter((item) => stringIn(item, 'sk').startsWith('AUDIT#'))
      .map((item) => stringIn(item, 'pk')),
  );
  for (const reference of references)
    if (!audits.has(`APPLICATION#${reference}`)) found.push(`I8 ${reference} has no audit row`);

  return found;
};

/** How often a mail was posted more than once, in all. */
export const doubles = (posted: readonly Posted[]): number =>
  [...times(posted.map(({ owner, mail }) => `${owner} ${mail}`)).values()].reduce(
    (sum, count) => sum + count - 1,
    0,
  );

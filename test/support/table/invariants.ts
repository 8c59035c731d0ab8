import { isDoubted } from '#shared/domain/application/application.ts';
import { duplicateKeys } from '#shared/domain/application/duplicate-keys.ts';
import {
  applicationStates,
  hasTurn,
  holdsPlace,
  isCompared,
  isQueued,
  isTransition,
  transitions,
} from '#shared/domain/lifecycle/lifecycle.ts';
import { everyMember } from '#shared/domain/mail/outbox.ts';
import { digest } from '#shared/runtime/digest.ts';
import { type Item, numberIn, stringIn } from '#shared/store/engine/item.ts';
import { readApplication } from '#shared/store/items/application-item.ts';
import { carriersIn } from '#shared/store/items/person-item.ts';

/** A mail that reached the post. */
export type Posted = Readonly<{ owner: string; mail: string; to: string }>;

/** What somebody was told is saved: a field of a draft, and what was typed into it, if anything. */
export type Saved = Readonly<{ reference: string; field: string; values: string | undefined }>;

/** What the world saw, for the invariants to be held against. */
export type Evidence = Readonly<{
  items: readonly Item[];
  /** References that applicants were told: "we have your application". */
  acknowledged: readonly string[];
  saved?: readonly Saved[];
  posted: readonly Posted[];
  /** How many contacts there are: each is a member of the staff. */
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

const under = (items: readonly Item[], prefix: string): readonly Item[] =>
  items.filter((item) => stringIn(item, 'sk').startsWith(prefix));

const ownerOf = (item: Item): string => stringIn(item, 'pk').slice('APPLICATION#'.length);
const numberOf = (item: Item): number => Number(stringIn(item, 'sk').split('#')[1]);

/** The mails that lie in the table, as they will reach the post if the mailer does its work. */
export const queuedIn = (items: readonly Item[]): readonly Posted[] =>
  under(items, 'MAIL#').map((item) => ({
    owner: stringIn(item, 'pk').replace('APPLICATION#', 'application-'),
    mail: stringIn(item, 'sk').slice('MAIL#'.length),
    to: stringIn(item, 'to'),
  }));

const applicationsOf = ({ items }: Evidence) =>
  items.filter((item) => stringIn(item, 'sk') === 'APPLICATION' && item['reference']);

const acknowledgedAreStored = (evidence: Evidence): readonly string[] => {
  const { items, acknowledged, saved = [] } = evidence;
  const references = new Set(applicationsOf(evidence).map(ownerOf));
  const drafts = new Map(
    under(items, 'DRAFT').map((item) => [ownerOf(item), JSON.parse(stringIn(item, 'typed'))]),
  );
  return [
    ...acknowledged
      .filter((reference) => !references.has(reference))
      .map((reference) => `I1 ${reference} was acknowledged and is not stored`),
    ...saved
      .filter(
        ({ reference, field, values }) =>
          !drafts.has(reference) || drafts.get(reference)[field] !== values,
      )
      .map(({ reference, field }) => `I1 ${field} of ${reference} was saved and is not there`),
  ];
};

const oneApplicationAKey = (evidence: Evidence): readonly string[] => {
  const applications = applicationsOf(evidence);
  const references = new Set(applications.map(ownerOf));
  const forms = evidence.items.filter((item) => stringIn(item, 'sk') === 'FORM');
  const found = [...times(forms.map((item) => stringIn(item, 'reference')))]
    .filter(([reference, count]) => count !== 1 || !references.has(reference))
    .map(([reference, count]) => `I2 ${reference} has ${count} forms`);
  if (forms.length === applications.length) return found;
  return [...found, `I2 ${forms.length} forms made ${applications.length} applications`];
};

/**
 * Notices that are lines of a member: of a digest, or of an hour whose summary waits or is sent.
 * `application-<reference> <mail>-<member>`.
 */
const toldTogether = (items: readonly Item[]): readonly string[] => {
  const summaries = new Set(
    under(items, 'MAIL#notices-').map((item) => stringIn(item, 'sk').slice('MAIL#notices-'.length)),
  );
  const lines = [...under(items, 'EXTRA#'), ...under(items, 'NOTICE#')];
  return lines.flatMap((item) => {
    const member = stringIn(item, 'pk').slice('NOTICES#'.length);
    const [list, at, id = ''] = stringIn(item, 'sk').split('#');
    const hour = Math.floor(Number(at) / 3_600_000) * 3_600_000;
    if (list === 'EXTRA' && !summaries.has(`${hour}-${member}`)) return [];
    const reference = stringIn(item, 'reference');
    return [`application-${reference} ${id.slice(reference.length + 1)}-${member}`];
  });
};

/** Mails to the staff that nobody has handed on yet: the mailer does, if it does its work. */
const toBeHandedOn = (items: readonly Item[]): ReadonlySet<string> =>
  new Set(
    under(items, 'MAIL#')
      .filter((item) => stringIn(item, 'to') === everyMember)
      .filter((item) => stringIn(item, 'state') !== 'handed-on')
      .map((item) => `${ownerOf(item)} ${stringIn(item, 'sk').slice('MAIL#'.length)}`),
  );

/** Every change's mails, as the transition table names them: receipts, notices, promotions. */
const everyChangeIsTold = ({ items, posted, contacts }: Evidence): readonly string[] => {
  const mails = new Set([
    ...posted.map(({ owner, mail }) => `${owner} ${mail}`),
    ...toldTogether(items),
  ]);
  const waiting = toBeHandedOn(items);
  return under(items, 'AUDIT#').flatMap((audit) => {
    const transition = stringIn(audit, 'transition');
    if (!isTransition(transition)) return [`I8 ${transition} is no transition`];
    const isWaiting = (kind: string) =>
      waiting.has(`${ownerOf(audit)} v${numberOf(audit)}-${kind}`);
    const owed = transitions[transition].mails.flatMap((kind: string) => {
      if (!kind.startsWith('staff-')) return [kind];
      return isWaiting(kind)
        ? []
        : Array.from({ length: contacts }, (_, index) => `${kind}-contact-${index + 1}`);
    });
    return owed
      .map((kind) => `v${numberOf(audit)}-${kind}`)
      .filter((mail) => !mails.has(`application-${ownerOf(audit)} ${mail}`))
      .map((mail) => `I3 ${mail} of ${ownerOf(audit)} was never posted`);
  });
};

/** Whoever had the address of an application is told when it has another: once, and of no other change. */
const formerAddressesAreTold = (evidence: Evidence): readonly string[] => {
  const addressIn = (item: Item): string => {
    const answers: Readonly<Record<string, unknown>> = JSON.parse(stringIn(item, 'answers'));
    return String(answers['email']).toLowerCase();
  };
  const applications = new Map(applicationsOf(evidence).map((item) => [ownerOf(item), item]));
  const kept = under(evidence.items, 'VERSION#').toSorted((a, b) => numberOf(a) - numberOf(b));
  const owed = [...applications].flatMap(([reference, last]) => {
    const own = [...kept.filter((item) => ownerOf(item) === reference), last];
    return own.flatMap((item, index) => {
      const next = own[index + 1];
      if (!next || addressIn(next) === addressIn(item)) return [];
      const mail = `v${numberOf(item) + 1}-address-changed`;
      return [`application-${reference} ${mail} ${addressIn(item)}`];
    });
  });
  const told = evidence.posted
    .filter(({ mail }) => mail.endsWith('-address-changed'))
    .map(({ owner, mail, to }) => `${owner} ${mail} ${to.toLowerCase()}`);
  return [
    ...owed.filter((one) => !told.includes(one)).map((one) => `I3 ${one} was never posted`),
    ...told.filter((one) => !owed.includes(one)).map((one) => `I4 ${one} tells of no change`),
  ];
};

const mailsTellWhatIs = (evidence: Evidence): readonly string[] => {
  const stored = new Set(applicationsOf(evidence).map(ownerOf));
  const begun = new Set(under(evidence.items, 'DRAFT').map(ownerOf));
  return evidence.posted.flatMap(({ owner, mail }) => {
    if (!owner.startsWith('application-')) return [];
    const reference = owner.slice('application-'.length);
    const isTrue = stored.has(reference) || (!mail.startsWith('v') && begun.has(reference));
    return isTrue ? [] : [`I4 ${mail} tells of ${owner}, which is not stored`];
  });
};

/** Whether a late code was used up for an application, and admitted it still when it came. */
const isAdmittedByCode = ({ items }: Evidence, application: Item): boolean => {
  const digestOfCode = stringIn(application, 'lateCode');
  const code = items.find((item) => stringIn(item, 'pk') === `LATE-CODE#${digestOfCode}`);
  return (
    stringIn(code, 'usedFor') === ownerOf(application) &&
    numberIn(code, 'usesLeft') === 0 &&
    (numberIn(application, 'receivedAt') ?? Number.NaN) < (numberIn(code, 'until') ?? 0)
  );
};

const inTheWindow = (evidence: Evidence): readonly string[] =>
  applicationsOf(evidence)
    .filter((item) => (numberIn(item, 'receivedAt') ?? Number.NaN) >= evidence.lastInstant)
    .filter((item) => !isAdmittedByCode(evidence, item))
    .map((item) => `I5 ${ownerOf(item)} came after the grace time and is stored`);

/** Places and queue of each city: counted right, none over the quota, nobody waiting for a free one. */
const citiesAreRight = (evidence: Evidence): readonly string[] => {
  const { items, quota } = evidence;
  const applications = applicationsOf(evidence);
  const ofCities = applications.filter((item) => item['cityId']);
  const admitted = times(
    ofCities
      .filter((item) => holdsPlace(readApplication(item)))
      .map((item) => stringIn(item, 'cityId')),
  );
  const waiting = ofCities
    .filter((item) => isQueued(readApplication(item)))
    .map(
      (item) =>
        `CITY#${stringIn(item, 'cityId')} ${numberIn(item, 'heldSince')} ${stringIn(item, 'reference')}`,
    );
  const rows = under(items, 'HELD#').map((item) => {
    const [, since, reference] = stringIn(item, 'sk').split('#');
    return `${stringIn(item, 'pk')} ${Number(since)} ${reference}`;
  });
  const queues = times(waiting.map((row) => row.split(' ')[0] ?? ''));
  const unknown = applications
    .map((item) => stringIn(item, 'state'))
    .filter((state) => !applicationStates.some((known) => known === state));
  return [
    ...unknown.map((state) => `I6 state ${state}?`),
    ...waiting.filter((row) => !rows.includes(row)).map((row) => `I6 ${row} is in no queue`),
    ...rows.filter((row) => !waiting.includes(row)).map((row) => `I6 ${row} waits for nothing`),
    ...items
      .filter((item) => stringIn(item, 'sk') === 'PLACES')
      .flatMap((item) => {
        const city = stringIn(item, 'pk');
        const taken = numberIn(item, 'taken') ?? 0;
        const held = numberIn(item, 'held') ?? 0;
        const places = admitted.get(city.slice('CITY#'.length)) ?? 0;
        const queue = queues.get(city) ?? 0;
        return [
          ...(taken > quota ? [`I6 ${city} has ${taken} of ${quota} places`] : []),
          ...(taken !== places ? [`I6 ${city} counts ${taken} places for ${places}`] : []),
          ...(held !== queue ? [`I6 ${city} counts ${held} who wait for ${queue}`] : []),
          ...(queue > 0 && taken < quota ? [`I6 in ${city} ${queue} wait for a free place`] : []),
        ];
      }),
  ];
};

/** What may be a robot's waits with its turn, until it is cleared; and nothing else does. */
const doubtedWait = (evidence: Evidence): readonly string[] =>
  applicationsOf(evidence)
    .map(readApplication)
    .flatMap((application) => {
      const { reference, state, version, heldSince } = application;
      const waits = state === 'held-for-check';
      return [
        ...(waits && !isDoubted(application) ? [`I6 ${reference} is held for no check`] : []),
        ...(version === 1 && isDoubted(application) && !waits
          ? [`I6 ${reference} came as robots do and is ${state}`]
          : []),
        ...(hasTurn(application) === (heldSince !== undefined)
          ? []
          : [`I6 ${reference} has no turn`]),
      ];
    });

/** The rows of likenesses name all those that are compared, and nobody else. */
const duplicateKeysAreRight = (evidence: Evidence): readonly string[] => {
  const carried = applicationsOf(evidence)
    .map(readApplication)
    .filter(({ state }) => isCompared(state))
    .flatMap(({ reference, answers }) =>
      duplicateKeys(answers).map((duplicateKey) => `${digest(duplicateKey)} ${reference}`),
    );
  const rows = under(evidence.items, 'PERSON').flatMap((item) =>
    carriersIn(item).map((one) => `${stringIn(item, 'pk').slice('PERSON#'.length)} ${one}`),
  );
  const [owed, there] = [new Set(carried), new Set(rows)];
  return [
    ...carried.filter((one) => !there.has(one)).map((one) => `I6 likeness ${one} is in no row`),
    ...rows.filter((one) => !owed.has(one)).map((one) => `I6 likeness ${one} is nobody’s`),
  ];
};

/** Changes after which the version before is kept: it was sent anew, or staff changed its address. */
const keepsTheOneBefore = (transition: string): boolean =>
  transition.startsWith('revise') || transition === 'change-address';

/** Each change has its audit row, and each that keeps the version before has that. */
const historyIsWhole = (evidence: Evidence): readonly string[] => {
  const keyOf = (item: Item) => `${ownerOf(item)} ${numberOf(item)}`;
  const audits = under(evidence.items, 'AUDIT#');
  const changes = new Set(audits.map(keyOf));
  const versions = new Set(under(evidence.items, 'VERSION#').map(keyOf));
  const kept = new Set(
    audits
      .filter((item) => keepsTheOneBefore(stringIn(item, 'transition')))
      .map((item) => `${ownerOf(item)} ${numberOf(item) - 1}`),
  );
  const owed = applicationsOf(evidence).flatMap((item) =>
    Array.from(
      { length: numberIn(item, 'version') ?? 0 },
      (_, index) => `${ownerOf(item)} ${index + 1}`,
    ),
  );
  return [
    ...owed.filter((key) => !changes.has(key)).map((key) => `I8 ${key} has no audit row`),
    ...[...kept].filter((key) => !versions.has(key)).map((key) => `I8 ${key} is not kept`),
    ...[...versions].filter((key) => !kept.has(key)).map((key) => `I8 ${key} was never replaced`),
  ];
};

/** A draft that says that it was sent belongs to an application, and to a version that there was. */
const draftsAreTrue = (evidence: Evidence): readonly string[] => {
  const references = new Set(applicationsOf(evidence).map(ownerOf));
  return under(evidence.items, 'DRAFT').flatMap((item) => {
    const [version = 0, sent = 0] = [numberIn(item, 'version'), numberIn(item, 'sentVersion')];
    if (sent <= version && sent > 0 === references.has(ownerOf(item))) return [];
    return [`I9 the draft of ${ownerOf(item)} has version ${version}, sent is ${sent}`];
  });
};

/** Holds the invariants I1 to I6, I8 and I9 against the evidence; each violation is one sentence. */
export const violations = (evidence: Evidence): readonly string[] =>
  [
    acknowledgedAreStored,
    oneApplicationAKey,
    everyChangeIsTold,
    formerAddressesAreTold,
    mailsTellWhatIs,
    inTheWindow,
    citiesAreRight,
    doubtedWait,
    duplicateKeysAreRight,
    historyIsWhole,
    draftsAreTrue,
  ].flatMap((hold) => hold(evidence));

/** How often a mail was posted more than once, in all. */
export const doubles = (posted: readonly Posted[]): number =>
  [...times(posted.map(({ owner, mail }) => `${owner} ${mail}`)).values()].reduce(
    (sum, count) => sum + count - 1,
    0,
  );

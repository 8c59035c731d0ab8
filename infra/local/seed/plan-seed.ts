import { type Act, type ApplicationAct, owing } from '#shared/domain/acts/act.ts';
import { planStart } from '#shared/domain/acts/start.ts';
import { planSubmission } from '#shared/domain/acts/submission.ts';
import { planWithdrawal } from '#shared/domain/acts/withdrawal.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { duplicateKeyMoves, duplicateKeys } from '#shared/domain/application/duplicate-keys.ts';
import type { Flag } from '#shared/domain/application/flags.ts';
import { referenceOf } from '#shared/domain/application/reference.ts';
import { callInForce } from '#shared/domain/call/call-in-force.ts';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { newDraft, savePage } from '#shared/domain/draft/draft.ts';
import { withoutCase } from '#shared/domain/form/folded-address.ts';
import { fieldsOf } from '#shared/domain/form/form-fields.ts';
import { isCompared } from '#shared/domain/lifecycle/lifecycle.ts';
import { everyMember, type Mail, type MailState } from '#shared/domain/mail/outbox.ts';
import { aDay } from '#shared/domain/time/spans.ts';
import type { Instant } from '#shared/domain/time/zoned-time.ts';
import { bytesFrom, type Chance, chanceFrom } from './chance.ts';
import { inventedEndorsement } from './invented-endorsement.ts';
import { inventedAnswers, inventedForm } from './invented-form.ts';
import { inventedLetter, type SeedFile } from './invented-letter.ts';

/** One thing that an invented person did, with what became of its mails. */
export type SeedStep = Readonly<{
  act: Act;
  mails: readonly Readonly<{ mail: Mail; state: MailState }>[];
  /** What the person uploaded. */
  file?: SeedFile;
  /** The address that mails came back from. */
  unreached?: Readonly<{ reference: string; address: string }>;
}>;

type Seed = Readonly<{
  edition: Edition;
  call: CallRecord;
  /** How many applications there are to be. */
  count: number;
  /** Until when people have applied. */
  now: Instant;
  /** SHA-256 of a text: rows are found by it. */
  digest: (text: string) => string;
}>;

const robotFlags: readonly Flag[] = ['no-proof-of-work', 'faster-than-people'];

/** So that about twenty have a letter, one in so many of those who ask no supervisor brings one. */
const letterEvery = ({ count }: Pick<Seed, 'count'>): number => Math.max(1, Math.floor(count / 60));

/** What the table would hold of those who came before. */
const memoryOf = () => ({
  taken: new Map<string, number>(),
  carriers: new Map<string, readonly string[]>(),
  applications: [] as Application[],
});
type Memory = ReturnType<typeof memoryOf>;

/** Whose mails all come back, whose could not be sent, and who got theirs. */
const fateOf = (chance: Chance): MailState => {
  if (chance.happens(0.03)) return 'bounced';
  return chance.happens(0.01) ? 'given-up' : 'delivered';
};

type Fate = Readonly<{ to: string; state: MailState; now: Instant }>;

/** What is due later waits; what went to the staff was handed on. */
const withFate = (mails: readonly Mail[], { to, state, now }: Fate): SeedStep['mails'] =>
  mails.map((mail) => {
    if (mail.dueAt > now) return { mail, state: 'queued' };
    if (mail.to === everyMember) return { mail, state: 'handed-on' };
    return { mail, state: mail.to === to ? state : 'delivered' };
  });

const mailsOf = ({ changes }: ApplicationAct): readonly Mail[] =>
  changes.flatMap(({ mails }) => mails);

/** Who carries the person's keys, before and after. */
const naming = (
  { digest }: Pick<Seed, 'digest'>,
  { carriers }: Memory,
  { reference, state, answers }: Application,
): Act['naming'] => {
  const is = isCompared(state) ? duplicateKeys(answers).map(digest) : [];
  const known = Object.fromEntries(is.map((key) => [key, carriers.get(key) ?? []]));
  const moves = duplicateKeyMoves(reference, { carriers: known, was: [], is });
  for (const { duplicateKey, after } of moves) carriers.set(duplicateKey, after);
  return {
    duplicateKeys: moves,
    address: is.length > 0 ? undefined : digest(withoutCase(answers.email)),
  };
};

const inventedFacts = (
  { now, digest }: Seed,
  city: Edition['cities'][number],
  { chance, at }: Readonly<{ chance: Chance; at: Instant }>,
) =>
  ({
    reference: referenceOf(bytesFrom(chance, 8)),
    language: city.country === 'KR' && chance.happens(0.8) ? 'ko' : 'en',
    flags: chance.happens(0.02) ? robotFlags : [],
    endorsement: inventedEndorsement(city, { chance, at, now, digest }),
  }) as const;

const applying = (seed: Seed, memory: Memory, number: number): SeedStep => {
  const { edition, call, now, count, digest } = seed;
  const chance = chanceFrom(number * 7919);
  const at = Math.floor(
    call.opensAt + ((now - call.opensAt) * (number + chance.next())) / (count + 1),
  );
  const city = chance.one(edition.cities);
  const again = memory.applications.length > 20 && chance.happens(0.03);
  const answers = again
    ? chance.one(memory.applications).answers
    : inventedAnswers(edition, inventedForm(edition, city, { chance, number }));
  const facts = inventedFacts(seed, city, { chance, at });
  const brings = facts.endorsement === undefined && number % letterEvery(seed) === 0;
  const letter = brings ? inventedLetter({ ...facts, at, digest }) : undefined;
  const act = planSubmission({
    call: callInForce(edition, call),
    answers,
    ...facts,
    documents: letter ? [letter.document] : [],
    receivedAt: at,
    lateBySeconds: 0,
    wording: 'en invented',
    seen: { appliedBefore: again, placesTaken: memory.taken.get(answers.city) ?? 0 },
  });
  const [{ after }] = act.changes;
  memory.applications.push(after);
  if (after.state === 'submitted' && after.cityId !== undefined)
    memory.taken.set(after.cityId, (memory.taken.get(after.cityId) ?? 0) + 1);
  const state = fateOf(chance);
  const to = answers.email;
  return {
    act: { ...owing(act, () => []), naming: naming(seed, memory, after) },
    mails: withFate(mailsOf(act), { to, state, now }),
    ...(letter && { file: letter.file }),
    ...(state === 'bounced' && { unreached: { reference: after.reference, address: to } }),
  };
};

/** Somebody takes their application back, and whoever waits longest moves up. */
const withdrawing = (
  { edition, call, now }: Seed,
  memory: Memory,
  index: number,
): readonly SeedStep[] => {
  const application = memory.applications[index];
  if (application?.state !== 'submitted') return [];
  const waiting = memory.applications.findIndex(
    ({ state, cityId }) => state === 'held-for-city' && cityId === application.cityId,
  );
  const act = planWithdrawal({
    call: callInForce(edition, call),
    application,
    next: memory.applications[waiting],
    at: now - index * 60_000,
  });
  for (const { before, after } of act.changes) {
    const place = memory.applications.findIndex(({ reference }) => reference === before?.reference);
    memory.applications[place] = after;
  }
  const mails = withFate(mailsOf(act), { to: '', state: 'delivered', now });
  return [{ act: owing(act, () => []), mails }];
};

/** Somebody has begun, and typed the first pages. */
const drafting = ({ edition, call, now, digest }: Seed, number: number): SeedStep => {
  const chance = chanceFrom(number * 104_729 + 1);
  const startedAt = now - chance.between(1, 8) * aDay;
  const reference = referenceOf(bytesFrom(chance, 8));
  const form = inventedForm(edition, chance.one(edition.cities), { chance, number });
  const empty = newDraft({ reference, language: 'en', startedAt, now: startedAt });
  const values = new Map(fieldsOf('you').map(([name]) => [name, form.get(name) ?? '']));
  const page = { page: 'you', values, basedOn: 1, language: 'en', now: startedAt } as const;
  const saved = savePage(empty, page);
  const draft = saved.ok ? saved.value : empty;
  return { act: planStart({ draft, call, digest: digest(reference), browser: '' }), mails: [] };
};

/**
 * What invented officials of all member cities have done until `now`, in its order: applications,
 * some held for their city, as duplicates or for a check, withdrawals, drafts, and mails that came
 * back. Always the same for the same edition and count.
 */
export const planSeed = (seed: Seed): readonly SeedStep[] => {
  const memory = memoryOf();
  const numbers = Array.from({ length: seed.count }, (_, index) => index);
  const applied = numbers.map((number) => applying(seed, memory, number));
  const withdrawn = numbers.filter((number) => number % 40 === 39);
  return [
    ...applied,
    ...withdrawn.flatMap((index) => withdrawing(seed, memory, index)),
    ...numbers.filter((number) => number % 5 === 0).map((number) => drafting(seed, number)),
  ];
};

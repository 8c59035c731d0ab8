import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Act } from '#shared/domain/acts/act.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { newDraft } from '#shared/domain/draft/draft.ts';
import type { IntakeSnapshot } from '#shared/domain/records/intake-snapshot.ts';
import { err, ok } from '#shared/domain/result.ts';
import { printOfDraft } from '#shared/runtime/naming/claimed-names.ts';
import type { Refusal } from '#shared/store/engine/transaction.ts';
import { page } from '#shared/web/response.ts';
import { intake } from '../../../../../../functions/applicants/parts/intake/intake.ts';
import type { Sent } from '../../../../../../functions/applicants/parts/intake/sent.ts';
import { sameTextCount } from '../../../../../../functions/applicants/parts/rate-limits.ts';
import { answers } from '../../../../../support/builders/builders.ts';
import { sampleApplication } from '../../../../../support/mails/journey-mails.ts';
import { capturedLog } from '../../../../../support/world/captured-log.ts';
import { request, testCall, testEdition } from '../../../../../support/world/web.ts';

const reference = 'K7M2Q9XD';
const receivedAt = testCall.closesAt - 60_000;

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const snapshot: IntakeSnapshot = {
  call: testCall,
  sentBefore: undefined,
  carriers: {},
  ofOthers: false,
  placesTaken: 0,
  fromNetwork: 0,
  sameTextTimes: 0,
  sameTextOfAnother: false,
};

/** An intake whose writes are answered by these refusals, one after the other, and then go through. */
const desk = ({
  refusals = [] as Refusal[],
  seen = {} as Partial<IntakeSnapshot>,
  next = undefined as Application | undefined,
  copiesToday = 0,
} = {}) => {
  const acts: Act[] = [];
  const queues: string[] = [];
  let looks = 0;
  const takeIn = intake({
    edition: testEdition,
    applications: async () => ({
      intakeSnapshot: async () => {
        looks += 1;
        return { ...snapshot, ...seen };
      },
      nextInQueue: async (cityId) => {
        queues.push(cityId);
        return next;
      },
    }),
    endorsements: async () => ({
      timesCounted: async ({ what }) => {
        if (!what.startsWith('copies ')) throw new Error('nobody is asked');
        return copiesToday;
      },
    }),
    random: (bytes) => new Uint8Array(bytes),
    secret: () => 'a secret',
    commit: async (act) => {
      const refusal = refusals.shift();
      if (refusal) return err(refusal);
      acts.push(act);
      return ok(undefined);
    },
    pause: async () => {},
  });
  return { takeIn, acts, queues, looks: () => looks };
};

const sent = (changes: Partial<Sent> = {}): Sent => ({
  request: request({ receivedAt }),
  reference,
  answers: answers(),
  fingerprint: {
    ...printOfDraft(answers(), reference),
    sameText: sameTextCount(answers(), receivedAt),
  },
  wording: 'en 1',
  begunAt: testCall.opensAt,
  flagsIn: () => [],
  ...changes,
});

const draft = {
  ...newDraft({ reference, language: 'en', startedAt: testCall.opensAt, now: receivedAt }),
  version: 5,
};

describe('what either form sends', () => {
  test('is stored, and answered with its receipt', async () => {
    const { takeIn, acts } = desk();
    const answer = await takeIn(async () => ({ sent: sent() }));
    expect(answer).toMatchObject({
      status: 303,
      headers: { location: `/en/applications/${reference}` },
    });
    expect(acts).toHaveLength(1);
    expect(logged.events()).toMatchObject([
      { event: 'application-stored', reference, state: 'submitted', lateBySeconds: 0, tries: 1 },
    ]);
  });

  test.each(['changed', 'limited', 'busy'] as const)(
    'is looked at and planned anew where a write was refused as %s',
    async (refusal) => {
      const { takeIn, acts, looks } = desk({ refusals: [refusal, refusal] });
      const tries: number[] = [];
      await takeIn(async (count) => {
        tries.push(count);
        return { sent: sent() };
      });
      expect(tries).toEqual([1, 2, 3]);
      expect(looks()).toBe(3);
      expect(acts).toHaveLength(1);
      expect(logged.events()).toMatchObject([{ event: 'application-stored', tries: 3 }]);
    },
  );

  test('that meets others each time is answered by whoever asked, and the log says so', async () => {
    const { takeIn, acts } = desk({ refusals: Array(50).fill('busy') });
    expect(await takeIn(async () => ({ sent: sent() }))).toBeUndefined();
    expect(acts).toEqual([]);
    expect(logged.events()).toMatchObject([{ event: 'application-not-stored', reason: 'busy' }]);
  });

  test('that is not ready is answered as it is, and the table is not asked', async () => {
    const { takeIn, looks } = desk();
    const answer = page(422, 'look again');
    expect(await takeIn(async () => answer)).toBe(answer);
    expect(looks()).toBe(0);
  });

  test('that is refused because of what is stored writes nothing', async () => {
    const { takeIn, acts } = desk({ seen: { fromNetwork: 300 } });
    const answer = page(429, 'later');
    const refusal = async ({ fromNetwork }: IntakeSnapshot) =>
      fromNetwork > 0 ? answer : undefined;
    expect(await takeIn(async () => ({ sent: sent(), refusal }))).toBe(answer);
    expect(acts).toEqual([]);
  });
});

describe('a first sending', () => {
  const first = async (changes: Partial<Sent> = {}, seen: Partial<IntakeSnapshot> = {}) => {
    const { takeIn, acts } = desk({ seen });
    await takeIn(async () => ({ sent: sent(changes) }));
    const [act] = acts;
    if (!act?.changes?.[0]) throw new Error('nothing was written');
    return { act, application: act.changes[0].after, audit: act.changes[0].audit };
  };

  test('of a whole form comes from nothing, of a draft from the draft', async () => {
    expect((await first()).audit.from).toBe('nothing');
    const fromDraft = { draft, before: undefined, isUnreachable: false };
    const { audit, act } = await first({ fromDraft });
    expect(audit.from).toBe('draft');
    expect(act.draft).toEqual({ kind: 'sent', draft });
  });

  test('is known by its form afterwards, and rests on the text being new', async () => {
    const { act } = await first();
    const { form, answers: digest, sameText } = sent().fingerprint;
    expect(act.form).toMatchObject({ form, answers: digest });
    expect(act.seenCounts).toEqual([{ ...sameText, plannedBelow: 1 }]);
    expect(act.limits).toEqual([]);
  });

  test('is counted with the others of its network, where that is known', async () => {
    const network = { what: 'line x', ms: 3_600_000, now: receivedAt };
    const fingerprint = { ...sent().fingerprint, network };
    const { act } = await first({ fingerprint }, { fromNetwork: 5 });
    expect(act.seenCounts?.[1]).toEqual({ ...network, plannedBelow: 20 });
  });

  test('in the grace time says how late it was, by the call as it stands', async () => {
    const late = request({ receivedAt: testCall.closesAt + 1_500 });
    expect((await first({ request: late })).application.lateBySeconds).toBe(2);
    const call = { ...testCall, closesAt: testCall.closesAt + 60_000 };
    expect((await first({ request: late }, { call })).application.lateBySeconds).toBe(0);
  });

  test('tells its closing as it stands, not as it was planned', async () => {
    const call = { ...testCall, closesAt: testCall.closesAt + 60_000 };
    const { act } = await first({}, { call });
    const receipt = act.changes?.[0]?.mails.find(({ kind }) => kind === 'receipt');
    expect(JSON.stringify(receipt?.facts)).toContain(String(call.closesAt));
  });

  test('mails a copy of the answers, where one was asked for, to an address that was proved', async () => {
    const { addressDigest } = await import('#shared/runtime/naming/address-digest.ts');
    const proved = { ...draft, provedAddress: addressDigest(answers().email) };
    const copies = async (of: typeof draft, wantsCopy: boolean) => {
      const fromDraft = { draft: of, before: undefined, isUnreachable: false };
      const { act } = await first({ fromDraft, wantsCopy });
      return act.mails?.map(({ kind, to }) => [kind, to]);
    };
    expect(await copies(proved, true)).toEqual([['answers-copy', answers().email]]);
    expect(await copies(proved, false)).toEqual([]);
  });

  test('is stored without a copy where the day has had all of them', async () => {
    const { addressDigest } = await import('#shared/runtime/naming/address-digest.ts');
    const proved = { ...draft, provedAddress: addressDigest(answers().email) };
    const fromDraft = { draft: proved, before: undefined, isUnreachable: false };
    const limitsOf = async (copiesToday: number) => {
      const { takeIn, acts } = desk({ copiesToday });
      await takeIn(async () => ({ sent: sent({ fromDraft, wantsCopy: true }) }));
      return acts.map(({ changes, mails, limits }) => [
        changes?.length,
        mails?.length,
        limits?.map(({ what }) => what),
      ]);
    };
    expect(await limitsOf(2)).toEqual([[1, 1, [`copies ${reference}`]]]);
    expect(await limitsOf(3)).toEqual([[1, 0, []]]);
  });

  test.each([
    ['no code has opened', ''],
    ['a code of another address has opened', 'the digest of another'],
  ])('of a draft that %s mails no copy, whatever is ticked', async (_, provedAddress) => {
    const fromDraft = {
      draft: { ...draft, provedAddress },
      before: undefined,
      isUnreachable: false,
    };
    const { act } = await first({ fromDraft, wantsCopy: true });
    expect(act.mails).toEqual([]);
  });

  test('whose mailbox has opened the draft by a code is cleared as it comes', async () => {
    const { addressDigest } = await import('#shared/runtime/naming/address-digest.ts');
    const proved = { ...draft, provedAddress: addressDigest(answers().email) };
    const fromDraft = { draft: proved, before: undefined, isUnreachable: false };
    const { application } = await first({ fromDraft, flagsIn: () => ['unlike-a-browser'] });
    expect(application).toMatchObject({
      state: 'submitted',
      cleared: { by: 'applicant', at: receivedAt },
    });
  });

  test('names the network in each mail that it causes', async () => {
    const { act } = await first();
    const lines = new Set(act.changes?.flatMap(({ mails }) => mails.map(({ network }) => network)));
    expect(lines.size).toBe(1);
    expect([...lines][0]).toBeDefined();
  });
});

describe('a later sending', () => {
  const before = sampleApplication();
  const again = async (
    city: string,
    { isUnreachable = false, next = undefined as Application | undefined } = {},
  ) => {
    const made = desk({ next, seen: { placesTaken: 1 } });
    const said = answers({ city });
    const fingerprint = {
      ...printOfDraft(said, reference),
      sameText: sameTextCount(said, receivedAt),
    };
    const fromDraft = { draft, before, isUnreachable };
    await made.takeIn(async () => ({ sent: sent({ answers: said, fingerprint, fromDraft }) }));
    return { ...made, act: made.acts[0] };
  };

  test('is a change of what was sent, and no form of its own', async () => {
    const { act, queues } = await again('kampala');
    expect(act?.changes?.[0]).toMatchObject({ before, audit: { transition: 'revise' } });
    expect(act?.form).toBeUndefined();
    expect(act?.seenCounts).toBeUndefined();
    expect(queues).toEqual([]);
    expect(logged.events()).toMatchObject([
      { event: 'application-changed', reference, transition: 'revise', tries: 1 },
    ]);
  });

  test('into another city asks who waits for the place that it leaves', async () => {
    const { queues, act } = await again('vladivostok');
    expect(queues).toEqual(['kampala']);
    expect(act?.moves).toEqual([
      { cityId: 'kampala', quota: 3, kind: 'release' },
      { cityId: 'vladivostok', quota: 3, kind: 'take' },
    ]);
  });

  test('tells staff that its address was not reached, where that is known', async () => {
    const notice = ({ act }: Awaited<ReturnType<typeof again>>) =>
      act?.changes?.[0]?.mails.find(({ kind }) => kind === 'staff-notice')?.facts;
    expect(notice(await again('kampala', { isUnreachable: true }))).toMatchObject({
      isUnreachable: true,
    });
    expect(notice(await again('kampala'))).toMatchObject({ isUnreachable: false });
  });
});

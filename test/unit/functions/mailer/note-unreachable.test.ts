import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Application } from '#shared/domain/application/application.ts';
import { everyMember, type Mail } from '#shared/domain/mail/outbox.ts';
import { err, ok } from '#shared/domain/result.ts';
import type { Refusal } from '#shared/store/engine/transaction.ts';
import { noteUnreachable } from '../../../../functions/mailer/note-unreachable.ts';
import { applicationWith, askedAt } from '../../../support/builders/endorsed.ts';
import { kindAndFacts } from '../../../support/builders/facts.ts';
import { fakeOutbox } from '../../../support/fakes/fake-outbox.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';
import { testCall, testEdition } from '../../../support/world/web.ts';

let logged: ReturnType<typeof capturedLog>;
beforeEach(() => {
  logged = capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const owner = { about: 'application', reference: 'K7M2Q9XD' } as const;
const sent = applicationWith(undefined);
const own = sent.answers.email;

type Town = Readonly<{
  mail?: Partial<Mail> & { name?: string };
  /** Null where nothing was sent. */
  application?: Application | null;
  hasBounced?: boolean;
  answers?: readonly (Refusal | undefined)[];
}>;

/** A mail that came back, and what is written of it; writes are answered one after the other. */
const town = ({ mail, application = sent, hasBounced = true, answers = [] }: Town = {}) => {
  const whole = {
    ...{ owner, name: 'v1-receipt', to: own, language: 'en', dueAt: askedAt },
    ...kindAndFacts('receipt'),
    ...mail,
  } as Mail;
  const outbox = fakeOutbox([whole]);
  const written: { reference: string; address: string; mails: readonly Mail[] }[] = [];
  const refusals = [...answers];
  const note = async () => {
    if (hasBounced) await outbox.settle(whole, 'bounce', askedAt);
    await noteUnreachable({
      edition: testEdition,
      outbox: async () => outbox,
      readRecords: async () => ({
        call: testCall,
        draft: undefined,
        application: application ?? undefined,
      }),
      unreachable: async () => ({
        add: async (reference, address, mails) => {
          const refusal = refusals.shift();
          if (refusal) return err(refusal);
          written.push({ reference, address, mails });
          return ok(undefined);
        },
      }),
      now: () => askedAt,
    })(whole);
  };
  return { note, written };
};

describe('an applicant whose mail came back', () => {
  test('is asked for another address, and staff are told who it is about, not where', async () => {
    const { note, written } = town();
    await note();
    expect(written).toMatchObject([{ reference: 'K7M2Q9XD', address: own }]);
    expect(written[0]?.mails).toMatchObject([{ kind: 'staff-unreached', to: everyMember }]);
    expect(JSON.stringify(written[0]?.mails)).not.toContain(own);
    expect(logged.events()).toEqual([
      { event: 'address-unreached', reference: 'K7M2Q9XD', staffTold: true },
    ]);
  });

  test('is known by the address whatever its case', async () => {
    const { note, written } = town({ mail: { to: own.toUpperCase() } });
    await note();
    expect(written[0]?.mails).toHaveLength(1);
  });

  test('and has given another address since is nothing that staff must see to', async () => {
    const { note, written } = town({ mail: { to: 'former@kcca.go.ug' } });
    await note();
    expect(written).toMatchObject([{ address: 'former@kcca.go.ug', mails: [] }]);
    expect(logged.events()).toMatchObject([{ staffTold: false }]);
  });

  test('and has withdrawn, or sent nothing, is nothing that staff must see to either', async () => {
    for (const application of [{ ...sent, state: 'withdrawn' } as const, null]) {
      const { note, written } = town({ application });
      await note();
      expect(written).toMatchObject([{ mails: [] }]);
    }
  });

  test('once more is written down though staff have been told before', async () => {
    const { note, written } = town({ answers: ['changed'] });
    await note();
    expect(written).toMatchObject([{ mails: [] }]);
    expect(logged.events()).toMatchObject([{ staffTold: false }]);
  });

  test('and is known to be out of reach is left at that', async () => {
    const { note, written } = town({ answers: ['changed', 'changed'] });
    await note();
    expect(written).toEqual([]);
    expect(logged.events()).toEqual([]);
  });

  test('in the moment of another write is noted when the event comes again', async () => {
    await expect(town({ answers: ['busy', 'busy'] }).note()).rejects.toThrow('address not noted');
  });
});

describe('nothing is written', () => {
  test('of a mail that has arrived', async () => {
    const { note, written } = town({ hasBounced: false });
    await note();
    expect(written).toEqual([]);
  });

  test.each(['staff-notice', 'endorsement-request', 'endorsement-reminder'] as const)(
    'of a mail that went to somebody else: %s',
    async (kind) => {
      const { note, written } = town({ mail: kindAndFacts(kind) });
      await note();
      expect(written).toEqual([]);
    },
  );

  test('of a mail that is about no application', async () => {
    const visitor = { about: 'visitor', id: '0123456789abcdef' } as const;
    const { note, written } = town({ mail: { owner: visitor } });
    await note();
    expect(written).toEqual([]);
  });
});

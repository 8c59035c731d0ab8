import { expect, test } from 'vitest';
import type { AccessRecord } from '#shared/domain/access/access.ts';
import { dossierOf } from '../../../../../functions/applicants/status/dossier-of.ts';
import {
  accessRecordOf,
  begunDraft,
  sessionOf,
  visitedAt,
  visitOf,
} from '../../../../support/builders/visited.ts';
import { fakeDrafts } from '../../../../support/fakes/fake-drafts.ts';
import { testCall } from '../../../../support/world/web.ts';

const found = async (accesses: readonly AccessRecord[], draft = begunDraft()) => {
  const store = fakeDrafts(() => testCall);
  const drafts = async () => ({
    ...store,
    dossier: async () => ({ ...(await store.dossier('K7M2Q9XD')), draft, accesses }),
  });
  return dossierOf({ drafts }, visitOf({}, {}, sessionOf('A')));
};

const aRoundLater = begunDraft({ accessRound: 1 });
const own = accessRecordOf('A');

test.each([
  ['has access', [own], begunDraft(), true],
  ['has access, as another has', [accessRecordOf('B'), own], begunDraft(), true],
  ['has none', [], begunDraft(), false],
  ['has none, where another has', [accessRecordOf('B')], begunDraft(), false],
  ['had it until this instant', [{ ...own, endsAt: visitedAt }], begunDraft(), false],
  ['has it for an instant more', [{ ...own, endsAt: visitedAt + 1 }], begunDraft(), true],
  ['was shut out with all others', [own], aRoundLater, false],
  ['shut all others out', [own], { ...aRoundLater, keptAccess: own.digest }, true],
  ['came back since', [{ ...own, round: 1 }], aRoundLater, true],
])(
  'a browser that %s is told what is stored, or nothing',
  async (_how, accesses, draft, isTold) => {
    expect((await found(accesses, draft)) !== undefined).toBe(isTold);
  },
);

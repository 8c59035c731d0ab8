import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { editionFileName } from '#shared/runtime/env-names.ts';
import { nextChange, readCall, stateAt } from '../../../../../infra/local/clock/call-of.ts';
import { testEdition } from '../../../../support/world/web.ts';

const { opensAt, closesAt, graceEndsAt, archivesAt } = testEdition;

test.each([
  [opensAt - 1, 'announced', opensAt],
  [opensAt, 'open', closesAt],
  [closesAt, 'grace', graceEndsAt],
  [graceEndsAt, 'closed', archivesAt],
  [archivesAt, 'archived', undefined],
])('at %i the call is %s, and changes next at %s', (at, state, next) => {
  expect(stateAt(testEdition, at)).toBe(state);
  expect(nextChange(testEdition, at)).toBe(next);
});

test('a call is read as it lies beside the function that shows it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'call-of-'));
  writeFileSync(path.join(folder, editionFileName), JSON.stringify(testEdition));
  expect(readCall(folder)).toMatchObject({ id: '2018-test', zone: 'Asia/Seoul', closesAt });
  rmSync(folder, { recursive: true });
});

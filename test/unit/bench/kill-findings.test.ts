import { expect, test } from 'vitest';
import { findingsOf, unsentIn } from '../../bench/kills/findings.ts';
import { edition } from '../../support/builders/builders.ts';

const told = (changes = {}) => ({
  email: 'grace@kcca.go.ug',
  references: new Set(['K7M2Q026']),
  position: 'Manager',
  isWithdrawn: false,
  times: 1,
  ...changes,
});

const nothing = { items: [], posted: [], everybody: [], edition: edition(), lastInstant: 0 };

test('an application that somebody was told of and that is nowhere is lost', () => {
  const { lost, violations } = findingsOf({ ...nothing, everybody: [told()] });
  expect(lost).toEqual(['grace@kcca.go.ug was told K7M2Q026, and 0 are stored']);
  expect(violations).toEqual(['I1 K7M2Q026 was acknowledged and is not stored']);
});

test('of somebody who was told nothing, nothing is lost', () => {
  const silent = told({ references: new Set(), times: 0 });
  expect(findingsOf({ ...nothing, everybody: [silent] }).lost).toEqual([]);
});

test('a mail that was posted twice is doubled', () => {
  const mail = { owner: 'application-K7M2Q026', mail: 'v1-receipt', to: 'grace@kcca.go.ug' };
  expect(findingsOf({ ...nothing, posted: [mail, mail] })).toMatchObject({
    mails: 2,
    doubledMails: 1,
  });
});

test('a mail is owed from when it is queued until it is sent, but not one that waits for its hour', () => {
  const now = 1_000_000;
  const mail = (name: string, state: string, dueAt: number) => ({
    pk: { S: 'CALL' },
    sk: { S: `MAIL#${name}` },
    state: { S: state },
    dueAt: { N: String(dueAt) },
  });
  const items = [
    mail('queued', 'queued', now),
    mail('claimed', 'sending', now + 3_600_000),
    mail('summary', 'queued', now + 3_600_000),
    mail('sent', 'sent', now),
  ];
  expect(unsentIn(items, now)).toEqual(['CALL MAIL#queued', 'CALL MAIL#claimed']);
});

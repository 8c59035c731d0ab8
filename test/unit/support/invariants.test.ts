import { describe, expect, test } from 'vitest';
import type { Application } from '#shared/domain/application/application.ts';
import { duplicateKeys } from '#shared/domain/application/duplicate-keys.ts';
import { newDraft } from '#shared/domain/draft/draft.ts';
import type { AuditEntry } from '#shared/domain/lifecycle/audit.ts';
import { digest } from '#shared/runtime/digest.ts';
import { type Item, keyItem, keys, n, s } from '#shared/store/engine/item.ts';
import { applicationItem, auditItem } from '#shared/store/items/application-item.ts';
import { draftItem } from '#shared/store/items/draft-item.ts';
import { answers } from '../../support/builders/builders.ts';
import { firstSending } from '../../support/builders/planned.ts';
import { type Evidence, violations } from '../../support/table/invariants.ts';
import { testCall, testInForce } from '../../support/world/web.ts';

const at = testCall.opensAt + 60_000;
const { application, audit } = firstSending({
  call: testInForce,
  answers: answers(),
  reference: 'K7M2Q9XD',
  language: 'en',
  receivedAt: at,
  lateBySeconds: 0,
  wording: 'en 1',
  flags: [],
  seen: { appliedBefore: false, placesTaken: 0 },
});
const { reference } = application;
const draft = {
  ...newDraft({ reference, language: 'en', startedAt: at, now: at }),
  sentVersion: 1,
};
const form: Item = { ...keyItem(keys.form('form')), reference: s(reference) };
const [address = '', name = ''] = duplicateKeys(application.answers).map(digest);
const person = (duplicateKey: string, references = reference): Item => ({
  ...keyItem(keys.person(duplicateKey)),
  reference: s(references),
});
const places = (taken: number, held: number): Item => ({
  ...keyItem(keys.places('kampala')),
  taken: n(taken),
  held: n(held),
});
const owner = `application-${reference}`;
const told = ['receipt', 'staff-notice-contact-1', 'staff-notice-contact-2'];
const posted = told.map((mail) => ({ owner, mail: `v1-${mail}`, to: 'x' }));

const world = (
  changes: Partial<Evidence & { application: Application; audit: readonly AuditEntry[] }> & {
    more?: readonly Item[];
    places?: Item;
    people?: readonly Item[];
  } = {},
): readonly string[] => {
  const audits = changes.audit ?? [audit];
  return violations({
    items: [
      applicationItem(changes.application ?? application),
      ...audits.map((one) => auditItem(reference, one)),
      draftItem(draft, undefined),
      form,
      ...(changes.people ?? [person(address), person(name)]),
      changes.places ?? places(1, 0),
      ...(changes.more ?? []),
    ],
    acknowledged: [reference],
    posted,
    contacts: 2,
    quota: 3,
    lastInstant: testCall.graceEndsAt,
    ...changes,
  });
};

describe('the invariants', () => {
  test('hold where nothing is wrong', () => {
    expect(world()).toEqual([]);
  });

  const held: Application = { ...application, state: 'held-for-city', heldSince: at };
  const second: Application = { ...application, version: 2 };
  const revise: AuditEntry = { ...audit, transition: 'revise', version: 2 };
  test.each<[string, RegExp, Parameters<typeof world>[0]]>([
    ['an acknowledged application that is not stored', /^I1/, { acknowledged: ['ZZZZZZZZ'] }],
    [
      'a page that was saved and is not there',
      /^I1/,
      { saved: [{ reference, field: 'phone', values: '1' }] },
    ],
    [
      'a draft that was begun and is not there',
      /^I1/,
      { saved: [{ reference: 'ZZZZZZZZ', field: 'phone', values: undefined }] },
    ],
    ['a form twice', /^I2/, { more: [{ ...form, ...keyItem(keys.form('other')) }] }],
    ['a receipt that is missing', /^I3 v1-receipt/, { posted: posted.slice(1) }],
    [
      'a second version of which nobody was told',
      /^I3 v2-receipt/,
      { application: second, audit: [audit, revise] },
    ],
    [
      'a withdrawal of which the staff were not told',
      /^I3 v2-staff-withdrawn-contact-1/,
      { audit: [audit, { ...audit, transition: 'withdraw', version: 2 }] },
    ],
    [
      'a mail about nothing',
      /^I4/,
      { posted: [...posted, { owner: 'application-ZZZZZZZZ', mail: 'v1-receipt', to: 'x' }] },
    ],
    ['one that came too late', /^I5/, { lastInstant: at }],
    ['a place that is counted and not taken', /^I6/, { places: places(2, 0) }],
    ['one over the quota', /^I6/, { quota: 0 }],
    ['one who waits in no queue', /^I6/, { application: held, places: places(3, 1) }],
    [
      'one who waits while a place is free',
      /^I6 in CITY#kampala/,
      {
        application: held,
        places: places(0, 1),
        more: [keyItem(keys.held('kampala', at, reference))],
      },
    ],
    [
      'a queue in which nobody stands',
      /^I6/,
      { more: [keyItem(keys.held('kampala', at, reference))] },
    ],
    [
      'one that came as robots do and has a place',
      /^I6 K7M2Q9XD came as robots do/,
      { application: { ...application, flags: ['unlike-a-browser'] } },
    ],
    [
      'one that is held for no check',
      /^I6 K7M2Q9XD is held for no check/,
      { application: { ...application, state: 'held-for-check', heldSince: at } },
    ],
    [
      'one that has no turn',
      /^I6 K7M2Q9XD has no turn/,
      { application: { ...held, heldSince: undefined } },
    ],
    [
      'a duplicate key that no row names',
      /^I6 likeness \w+ K7M2Q9XD is in no row/,
      { people: [person(name)] },
    ],
    [
      'a row of a duplicate key that nobody carries',
      /^I6 likeness \w+ ZZZZZZZZ is nobody’s/,
      { people: [person(address, `${reference} ZZZZZZZZ`), person(name)] },
    ],
    ['a change without its audit row', /^I8/, { application: second }],
    ['a version that is not kept', /^I8 K7M2Q9XD 1 is not kept/, { audit: [audit, revise] }],
    [
      'a draft that says it was sent, and was not',
      /^I9/,
      { more: [draftItem({ ...draft, reference: 'ZZZZZZZZ' }, undefined)] },
    ],
  ])('find %s', (_, expected, changes) => {
    expect(world(changes)).toContainEqual(expect.stringMatching(expected));
  });
});

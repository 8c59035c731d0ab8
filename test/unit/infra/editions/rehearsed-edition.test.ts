import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editionToDeploy, isRehearsed } from '../../../../infra/editions/rehearsed-edition.ts';
import { edition } from '../../../support/builders/builders.ts';

const call = edition({ sender: { name: 'WeGO workshop', address: 'workshop@we-gov.org' } });

describe('the rehearsal of an edition', () => {
  test('has an id and a sender of its own, and is the edition in all else', () => {
    const rehearsed = editionToDeploy(call, true);
    expect(rehearsed).toEqual({
      ...call,
      id: '2018-test-rehearsal',
      sender: { name: 'WeGO workshop', address: 'workshop+rehearsal@we-gov.org' },
    });
    expect(isRehearsed(rehearsed)).toBe(true);
    expect(isRehearsed(call)).toBe(false);
  });

  test('writes from the domain of the edition, whatever the name before it', () => {
    const names = fc.stringMatching(/^[a-z0-9]([a-z0-9.+-]{0,20}[a-z0-9])?$/);
    fc.assert(
      fc.property(names, (name) => {
        const sender = { name: 'WeGO', address: `${name}@we-gov.org` };
        const { address } = editionToDeploy({ ...call, sender }, true).sender;
        expect(address).toBe(`${name}+rehearsal@we-gov.org`);
      }),
    );
  });

  test('which is only ever a rehearsal is deployed as it is', () => {
    const own = { ...call, id: 'rehearsal' };
    expect(editionToDeploy(own, true)).toBe(own);
    expect(isRehearsed(own)).toBe(true);
  });
});

test('an edition that is deployed for people stays as its file has it', () => {
  expect(editionToDeploy(call, false)).toBe(call);
});

test('an edition whose name only begins like a rehearsal is none', () => {
  expect(isRehearsed({ ...call, id: 'rehearsal-2018' })).toBe(false);
});

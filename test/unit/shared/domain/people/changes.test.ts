import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMember,
  changeMember,
  type PeopleChange,
  removeMember,
  restoreMember,
} from '#shared/domain/people/changes.ts';
import { allMembers } from '#shared/domain/people/first-members.ts';
import { isActive, type Member } from '#shared/domain/people/member.ts';
import type { MemberFields } from '#shared/domain/people/member-fields.ts';
import { roles } from '#shared/domain/people/role.ts';
import {
  addedMember,
  decider,
  removedMember,
  reviewer,
  secondDecider,
  secretary,
  staffEdition,
} from '../../../../support/builders/members.ts';

const now = 1_000_000;
const everybody = allMembers(staffEdition, []);
const ask = (member: Pick<Member, 'id' | 'version'>) => ({ by: decider.id, now, ...member });

const fieldsOf = (member: Member, changes: Partial<MemberFields> = {}): MemberFields => ({
  ...member,
  ...changes,
});

const planned = (answer: ReturnType<typeof changeMember>): PeopleChange => {
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
};

describe('whoever is added', () => {
  const fields = fieldsOf(addedMember());
  test('is on the list with an entry that says all of it', () => {
    const { before, after, entry } = planned(
      addMember(everybody, fields, { by: decider.id, now, id: 'm-1' }),
    );
    expect(before).toBeUndefined();
    expect(after).toMatchObject({ id: 'm-1', address: 'priya.raman@example.org', version: 1 });
    expect(entry).toMatchObject({ at: now, by: decider.id, memberId: 'm-1', act: 'added' });
    expect(entry.changes).toContainEqual({ field: 'roles', from: '', to: 'reviewer' });
  });

  test('has an address that no other active member has, however it is written', () => {
    const taken = { ...fields, address: ' MINJI@we-gov.org' };
    expect(addMember(everybody, taken, { by: decider.id, now, id: 'm-1' })).toEqual({
      ok: false,
      error: 'address-taken',
    });
  });

  test('may have the address of somebody who was removed', () => {
    const list = [...everybody, removedMember(now)];
    const again = { ...fields, address: 'tomas.nunez@example.org' };
    expect(addMember(list, again, { by: decider.id, now, id: 'm-1' }).ok).toBe(true);
    // Then that one cannot come back beside them.
    const both = [...list, addedMember({ id: 'm-1', address: 'tomas.nunez@example.org' })];
    expect(restoreMember(both, ask(removedMember(now)))).toEqual({
      ok: false,
      error: 'address-taken',
    });
  });
});

describe('a change', () => {
  test('says from what to what, and only that', () => {
    const { after, entry } = planned(
      changeMember(everybody, fieldsOf(secretary, { roles: ['staff', 'decider'] }), ask(secretary)),
    );
    expect(entry.changes).toEqual([{ field: 'roles', from: 'staff', to: 'staff decider' }]);
    expect(after).toMatchObject({ sessionsFrom: 0, version: 1 });
  });

  test('of nothing has no entry to write', () => {
    const { entry } = planned(changeMember(everybody, fieldsOf(secretary), ask(secretary)));
    expect(entry.changes).toEqual([]);
  });

  test('that takes a role ends the sessions at once (case 53)', () => {
    const { after } = planned(
      changeMember(everybody, fieldsOf(decider, { roles: ['staff'] }), ask(decider)),
    );
    expect(after.sessionsFrom).toBe(now);
  });

  test('of the address frees the account and ends the sessions', () => {
    const bound = { ...secretary, subject: 'a', version: 1 };
    const list = allMembers(staffEdition, [bound]);
    const moved = fieldsOf(bound, { address: 'minji.park@we-gov.org' });
    const { after } = planned(changeMember(list, moved, ask(bound)));
    expect(after).toMatchObject({ subject: undefined, sessionsFrom: now });
    const sameInCapitals = fieldsOf(bound, { address: 'MinJi@we-gov.org' });
    expect(planned(changeMember(list, sameInCapitals, ask(bound))).after.subject).toBe('a');
  });

  test('on a page that is too old is not made', () => {
    const list = allMembers(staffEdition, [{ ...secretary, version: 3 }]);
    for (const plan of [removeMember, restoreMember])
      expect(plan(list, ask(secretary))).toEqual({ ok: false, error: 'changed' });
    expect(changeMember(list, fieldsOf(secretary), ask(secretary))).toEqual({
      ok: false,
      error: 'changed',
    });
  });

  test('of nobody we know is not made', () => {
    expect(removeMember(everybody, ask({ id: 'x', version: 0 }))).toEqual({
      ok: false,
      error: 'unknown',
    });
  });

  test('that is made already is not made twice', () => {
    const gone = { ...reviewer, removedAt: 5, version: 1 };
    const list = allMembers(staffEdition, [gone]);
    expect(removeMember(list, ask(gone))).toEqual({ ok: false, error: 'changed' });
    expect(restoreMember(everybody, ask(reviewer))).toEqual({ ok: false, error: 'changed' });
  });
});

describe('the last decider', () => {
  const alone = allMembers(staffEdition, [{ ...secondDecider, removedAt: 5, version: 1 }]);

  test('is not removed', () => {
    expect(removeMember(alone, ask(decider))).toEqual({ ok: false, error: 'last-decider' });
  });

  test('keeps the role', () => {
    const without = fieldsOf(decider, { roles: ['staff'] });
    expect(changeMember(alone, without, ask(decider))).toEqual({
      ok: false,
      error: 'last-decider',
    });
  });
});

test('whatever is asked, somebody decides, and no two active members have one address (p)', () => {
  const step = fc.record({
    what: fc.constantFrom('add', 'change', 'remove', 'restore'),
    who: fc.nat(7),
    roles: fc.subarray([...roles], { minLength: 1 }),
    address: fc.constantFrom('a@example.org', 'A@example.org', 'b@example.org', 'c@example.org'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let list = everybody;
      for (const [index, { what, who, ...changes }] of steps.entries()) {
        const member = list[who % list.length] ?? secretary;
        const fields = fieldsOf(member, changes);
        const answer =
          what === 'add'
            ? addMember(list, fields, { by: 'x', now: index, id: `m-${index}` })
            : what === 'change'
              ? changeMember(list, fields, ask(member))
              : (what === 'remove' ? removeMember : restoreMember)(list, ask(member));
        if (!answer.ok) continue;
        const { before, after } = answer.value;
        list = [...list.filter((one) => one !== before), after];
      }
      const active = list.filter(isActive);
      expect(active.some((one) => one.roles.includes('decider'))).toBe(true);
      const addresses = active.map(({ address }) => address.toLowerCase());
      expect(new Set(addresses).size).toBe(addresses.length);
    }),
  );
});

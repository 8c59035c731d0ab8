import { describe, expect, test } from 'vitest';
import { mostReviewers, planAssign, planUnassign } from '#shared/domain/acts/staff/assignment.ts';
import type { Member } from '#shared/domain/people/member.ts';
import { type Case, untouchedCase } from '#shared/domain/selection/case.ts';
import { addedMember, andrew, removedMember } from '../../../../../support/builders/members.ts';
import { sampleApplication } from '../../../../../support/mails/journey-mails.ts';
import { planned } from '../../../../../support/mails/staff-mails.ts';
import { testInForce } from '../../../../../support/world/web.ts';

const application = sampleApplication();
const untouched = untouchedCase(application.reference);
const priya = addedMember();

const assign = (
  reviewer: Member,
  { read = untouched, member = andrew, acceptsWarnings = false } = {},
) =>
  planAssign({
    call: testInForce,
    member,
    at: 5,
    id: 'e1',
    case: read,
    application,
    reviewer,
    acceptsWarnings,
  });
const why = (result: ReturnType<typeof assign>) => (result.ok ? undefined : result.error);

describe('whoever assigns a reviewer', () => {
  test('writes it in the case, with both names', () => {
    expect(planned(assign(priya)).case).toEqual({
      before: untouched,
      after: { ...untouched, assigned: [priya.id], version: 1 },
      event: {
        id: 'e1',
        by: { id: 'andrew', name: 'Andrew Lim' },
        at: 5,
        transition: 'assign',
        from: 'new',
        to: 'new',
        about: { id: priya.id, name: priya.name },
      },
    });
  });

  test('is of the secretariat', () => {
    expect(why(assign(priya, { member: priya }))).toBe('not-your-role');
  });

  // openreview/openreview#301
  test('cannot give one of the reviewer’s own city or address, warned or not', () => {
    for (const acceptsWarnings of [true, false]) {
      expect(why(assign(addedMember({ cityId: 'kampala' }), { acceptsWarnings }))).toBe('own-city');
      const own = addedMember({ address: application.answers.email });
      expect(why(assign(own, { acceptsWarnings }))).toBe('own-address');
    }
  });

  // kohler/hotcrp#316
  test('is warned of a colleague, and may do it all the same', () => {
    const colleague = addedMember({ address: 'moses@kcca.go.ug' });
    expect(why(assign(colleague))).toBe('same-office');
    expect(assign(colleague, { acceptsWarnings: true }).ok).toBe(true);
  });

  test('chooses somebody who is on the list and reviews', () => {
    expect(why(assign(removedMember(1)))).toBe('no-reviewer');
    expect(why(assign(andrew))).toBe('no-reviewer');
  });

  test('assigns nobody twice, nor more than ten', () => {
    const read: Case = { ...untouched, assigned: [priya.id] };
    expect(why(assign(priya, { read }))).toBe('nothing-changes');
    const full = {
      ...untouched,
      assigned: Array.from({ length: mostReviewers }, (_, i) => `${i}`),
    };
    expect(why(assign(priya, { read: full }))).toBe('too-many-reviewers');
  });
});

test('whoever takes a reviewer off an application takes off nobody else', () => {
  const read: Case = { ...untouched, assigned: ['other', priya.id], version: 2 };
  const act = { member: andrew, at: 5, id: 'e1', case: read, reviewer: priya };
  expect(planned(planUnassign(act)).case?.after).toMatchObject({ assigned: ['other'], version: 3 });
  const again = planUnassign({ ...act, case: untouched });
  expect(again).toEqual({ ok: false, error: 'nothing-changes' });
});

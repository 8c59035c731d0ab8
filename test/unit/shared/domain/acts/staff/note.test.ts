import { describe, expect, test } from 'vitest';
import { planNote } from '#shared/domain/acts/staff/note.ts';
import { untouchedCase } from '#shared/domain/selection/case.ts';
import { longestNote } from '#shared/domain/selection/case-event.ts';
import { addedMember, andrew, travelDesk } from '../../../../../support/builders/members.ts';

const untouched = untouchedCase('K7M2Q9XD');
const act = { member: andrew, at: 5, id: 'n1', case: untouched };

describe('a note', () => {
  test('is kept with its writer and hour, clean and in its own lines', () => {
    expect(planNote({ ...act, text: '  Called.\r\nWill write. ' })).toEqual({
      ok: true,
      value: {
        notes: [
          {
            reference: 'K7M2Q9XD',
            note: {
              id: 'n1',
              by: { id: 'andrew', name: 'Andrew Lim' },
              at: 5,
              text: 'Called.\nWill write.',
            },
          },
        ],
      },
    });
  });

  test('needs some text, and not too much', () => {
    expect(planNote({ ...act, text: ' \u3164 ' })).toEqual({ ok: false, error: 'no-text' });
    expect(planNote({ ...act, text: 'x'.repeat(longestNote) }).ok).toBe(true);
    expect(planNote({ ...act, text: 'x'.repeat(longestNote + 1) })).toEqual({
      ok: false,
      error: 'too-long',
    });
  });

  test('is written by a reviewer about what is assigned to them alone', () => {
    const member = addedMember();
    const noted = { ...act, member, text: 'Read.' };
    expect(planNote(noted)).toEqual({ ok: false, error: 'not-assigned' });
    expect(planNote({ ...noted, case: { ...untouched, assigned: [member.id] } }).ok).toBe(true);
    expect(planNote({ ...noted, member: travelDesk })).toEqual({
      ok: false,
      error: 'not-your-role',
    });
  });
});

import { describe, expect, test } from 'vitest';
import { planChangeAddress } from '#shared/domain/acts/staff/change-address.ts';
import { hasUnsent } from '#shared/domain/draft/draft.ts';
import { draftOf } from '#shared/domain/draft/draft-of-application.ts';
import { endorsement } from '../../../../../support/builders/endorsed.ts';
import { addedMember, andrew } from '../../../../../support/builders/members.ts';
import { sampleApplication } from '../../../../../support/mails/journey-mails.ts';
import { testInForce } from '../../../../../support/world/web.ts';

const application = sampleApplication();
const former = application.answers.email;
const address = 'grace@kampala.example';

const change = (changes: Partial<Parameters<typeof planChangeAddress>[0]> = {}) =>
  planChangeAddress({
    call: testInForce,
    member: andrew,
    at: 5,
    application,
    reason: 'She has called us.',
    address,
    draft: undefined,
    resembles: false,
    unreachable: [],
    ...changes,
  });
const planned = (changes: Parameters<typeof change>[0] = {}) => {
  const act = change(changes);
  if (!act.ok) throw new Error(act.error);
  return act.value;
};
const why = (changes: Parameters<typeof change>[0]) => {
  const act = change(changes);
  return act.ok ? undefined : act.error;
};
const draftIn = (changes: Parameters<typeof change>[0] = {}) => {
  const { draft } = planned(changes);
  if (draft?.kind !== 'saved') throw new Error('no draft was saved');
  return draft;
};

describe('an address that staff change for an applicant', () => {
  test('is written down with who did it and why, and changes nothing else', () => {
    const [{ after, audit }] = planned().changes;
    expect(after).toEqual({
      ...application,
      version: application.version + 1,
      answers: { ...application.answers, email: address },
    });
    expect(audit).toMatchObject({
      transition: 'change-address',
      by: 'staff',
      person: { id: andrew.id, name: andrew.name },
      reason: 'She has called us.',
    });
  });

  test('gets the receipt, and the former one hears of it without the new one', () => {
    const [{ mails }] = planned().changes;
    expect(mails.map(({ kind, to }) => [kind, to])).toEqual([
      ['receipt', address],
      ['address-changed', former],
    ]);
    expect(JSON.stringify(mails[1])).not.toContain(address);
  });

  test('leaves no browser with access, even where nobody had a draft', () => {
    const { read, next } = draftIn();
    expect(read).toBeUndefined();
    expect(next).toMatchObject({ accessRound: 1, keptAccess: '', provedAddress: '' });
    expect(next.values['email']).toBe(address);
  });

  test('stands in the draft, too, so that the next change does not bring the old one back', () => {
    const draft = { ...draftOf(application), accessRound: 3, keptAccess: 'k', provedAddress: 'p' };
    const { read, next } = draftIn({ draft });
    expect(read).toBe(draft);
    expect(next).toMatchObject({ accessRound: 4, keptAccess: '', provedAddress: '' });
    expect(next.values['email']).toBe(address);
    expect(hasUnsent(next)).toBe(false);
  });

  test('leaves unsent what was typed and not sent', () => {
    const draft = { ...draftOf(application), version: 4 };
    expect(hasUnsent(draftIn({ draft }).next)).toBe(true);
  });

  test('is a sign for staff where another application has it', () => {
    const [{ after }] = planned({ resembles: true }).changes;
    expect(after.flags).toEqual(['resembles-another']);
    expect(after.state).toBe(application.state);
  });

  test('counts as reached again where a mail to it came back before', () => {
    expect(planned({ unreachable: [address] }).reached).toEqual({
      reference: application.reference,
      address,
    });
    expect(planned({ unreachable: [former] }).reached).toBeUndefined();
  });

  test('needs a reason, the secretariat, and an application that counts', () => {
    expect(why({ reason: ' ' })).toBe('hasReason');
    expect(why({ member: addedMember() })).toBe('not-your-role');
    expect(why({ application: { ...application, state: 'withdrawn' } })).toBe('not-in-this-state');
  });

  test('is another one than before, and not the supervisor’s', () => {
    expect(why({ address: former })).toBe('nothing-changes');
    const asked = { ...application, endorsement: endorsement() };
    const own = asked.endorsement.address;
    expect(why({ application: asked, address: own.toUpperCase() })).toBe('is-supervisors');
  });
});

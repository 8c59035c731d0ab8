import { lateCodeMail } from '#shared/domain/acts/mails/late-code-mail.ts';
import { addedMember, removedMember } from '../../builders/members.ts';
import { testCall } from '../../world/web.ts';
import { type Office, officeHour } from './office.ts';

export const aDay = 86_400_000;

/** On the clock of the call, the last minute before an instant. */
export const typed = (instant: number): string =>
  new Date(instant - 60_000 + 9 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

export const proposal = {
  id: 'ab12cd34ab12cd34',
  from: testCall.closesAt,
  closesAt: testCall.closesAt - 5 * aDay,
  memberId: 'somebody-else',
  by: 'Somebody Else (decider)',
  reason: 'Visas take longer.',
  at: officeHour - 60_000,
};
export const propose = async ({ deps }: Office) => {
  const proposer = addedMember({
    ...{ id: proposal.memberId, name: 'Somebody Else', roles: ['decider'] },
    address: 'somebody.else@we-gov.org',
  });
  await (await deps.members()).save(undefined, proposer);
  return (await deps.window()).shortenings.propose(proposal);
};

export const lateCode = {
  digest: 'c'.repeat(64),
  address: 'late@city.gov',
  language: 'en',
  until: testCall.closesAt + 5 * aDay,
  by: 'Jisoo Kim (decider)',
  at: officeHour - 60_000,
  reason: 'Was in hospital.',
  used: undefined,
  revoked: undefined,
} as const;

/** Codes are issued once the call has closed. */
export const close = async ({ clock }: Office) => {
  clock.at = testCall.graceEndsAt + aDay;
};
export const issue = async ({ deps }: Office) =>
  (await deps.window()).lateCodes.issue(
    lateCode,
    lateCodeMail(lateCode, { id: 'c'.repeat(16), code: 'K7M2Q9XD4T' }),
  );

/** The member whose page it is. */
export const other = addedMember({
  id: 'other',
  name: 'Hana Sato',
  address: 'hana@we-gov.org',
  roles: ['reviewer', 'staff'],
});
export const listed = async ({ deps }: Office) => (await deps.members()).save(undefined, other);
export const gone = removedMember(officeHour - aDay);
export const wasListed = async ({ deps }: Office) => (await deps.members()).save(undefined, gone);

import { describe, expect, test } from 'vitest';
import {
  accessFromCode,
  accessFromKey,
  addressCodeDigest,
  formSession,
  proofOf,
} from '#shared/applicant/session.ts';
import { endorsementToken } from '#shared/runtime/endorsement-link.ts';
import { isSameSeal, type SealPurpose, sealOf } from '#shared/runtime/seals.ts';
import { networkName } from '#shared/web/network.ts';
import {
  issueStamp,
  issueTicket,
  readStamp,
  readTicket,
} from '../../../../functions/applicants/parts/form-ticket.ts';

const secret = 'a secret of the tests';
const reference = 'K7M2Q9XD';
const at = 1_526_569_087_000;
const session = { reference, token: 'T'.repeat(43), byCookie: true };

/** As the release before has made them: in mails that were sent, and in pages that are open. */
const before = {
  ticket: 'BwcHBwcHBwcHBwcHBwcHBw.jhanti54.vtiyOOIW8JtrDtbDsZEaFQ',
  stamp: 'jhanti54.m_8FB4k_OeraCKeAg6qk7g',
  proof: 'dh2D7aIhbs_5rXKT3ScM7w',
  endorserLink: 'Mllwa5XmI8O4MSdlKp2n_ljpd8rgQpGWQDWJH3RBi1w',
};

describe('what the release before has sealed', () => {
  test('as the ticket of an open form is taken', () => {
    expect(readTicket(secret, before.ticket)).toEqual({
      key: 'BwcHBwcHBwcHBwcHBwcHBw',
      begunAt: at,
    });
    expect(issueTicket(secret, new Uint8Array(16).fill(7), at)).toBe(before.ticket);
  });

  test('as the stamp of an open Check page is taken', () => {
    expect(readStamp(secret, reference, before.stamp)).toBe(at);
    expect(issueStamp(secret, reference, at)).toBe(before.stamp);
  });

  test('as the proof of an open form is taken', () => {
    const cookies = new Map([['__Host-application', `${reference}.${session.token}`]]);
    const form = new Map([['proof', before.proof]]);
    expect(formSession(secret, { cookies }, form)).toEqual(session);
    expect(proofOf(secret, session)).toBe(before.proof);
  });

  test('as the link in a mail to an endorser is made again', () => {
    expect(endorsementToken(secret, reference, 'a nonce')).toBe(before.endorserLink);
  });

  test('as the access to a draft is made again by a second press of the button', () => {
    const { random, token } = accessFromKey(secret, 'a key');
    expect(Buffer.from(random).toString('hex')).toBe('3017c20d54f97a22');
    expect(token).toBe('xUVgWBgJEroFcdQKzSwPFEGq4OmyxdAE7GRW03HLK-Y');
  });

  test('as the code of an address, and the access that a code opens, is found again', () => {
    expect(addressCodeDigest(secret, 'an address', '012345678901')).toBe(
      '07A7c-nVUegKUI8Vg-uPYkej9vdbq2zkKzVdwfzAFTk',
    );
    expect(accessFromCode(secret, 'a browser', '012345')).toBe(
      '8zBM3X9S58pVHhYDmM-LLBR1FS6oscBsLg3zTfAyYUc',
    );
  });

  test('as the name of a network is counted on under that name', () => {
    expect(networkName(secret, '192.0.2.1', at)).toBe('lOK5e8xjgW9Irm5Ge66P86');
  });

  test('as the work that a browser was asked for is verified', () => {
    expect(sealOf(secret, 'proof of work').toString('hex')).toBe(
      'de7f144d418b7e3af51539fdf928bdc8b19d4d6a97fb2bc3e7bb132117039b9e',
    );
  });
});

describe('a seal', () => {
  /** A purpose that is missing here does not compile. */
  const all: Readonly<Record<SealPurpose, true>> = {
    form: true,
    'form check': true,
    proof: true,
    reference: true,
    access: true,
    'access by code': true,
    'code of address': true,
    line: true,
    'late code': true,
    endorse: true,
    'proof of work': true,
    'staff form': true,
    'staff form that waits': true,
    'staff document': true,
  };
  const purposes = Object.keys(all).filter((name): name is SealPurpose => name in all);

  test('is worth nothing for another purpose, another part or under another secret', () => {
    const seals = purposes.flatMap((purpose) =>
      ['a', 'b'].flatMap((part) => [
        sealOf(secret, purpose, part).toString('hex'),
        sealOf('another', purpose, part).toString('hex'),
      ]),
    );
    expect(new Set(seals).size).toBe(purposes.length * 4);
  });

  test('is the same as itself alone, and as nothing longer or shorter', () => {
    const seal = sealOf(secret, 'form', 'a');
    expect(isSameSeal(Buffer.from(seal), seal)).toBe(true);
    expect(isSameSeal(sealOf(secret, 'form', 'b'), seal)).toBe(false);
    expect(isSameSeal(seal.subarray(1), seal)).toBe(false);
    expect(isSameSeal(Buffer.alloc(0), seal)).toBe(false);
  });
});

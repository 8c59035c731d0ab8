import { describe, expect, test } from 'vitest';
import { codeMail } from '#shared/domain/acts/mails/code-mail.ts';

const asked = {
  id: 'c1',
  to: 'grace@kcca.go.ug',
  language: 'ko',
  code: '012345',
  challenge: 'a digest',
  now: 7,
} as const;

describe('whoever asks for a code', () => {
  test('of an application gets it at once, in the language of the page', () => {
    expect(codeMail({ ...asked, reference: 'K7M2Q9XD' })).toEqual({
      owner: { about: 'application', reference: 'K7M2Q9XD' },
      name: 'code-c1',
      kind: 'code',
      to: 'grace@kcca.go.ug',
      language: 'ko',
      facts: { code: '012345', challenge: 'a digest' },
      dueAt: 7,
    });
  });

  test('where no application is known is told that, and gets no code', () => {
    const mail = codeMail({ ...asked, reference: undefined });
    expect(mail).toMatchObject({ owner: { about: 'visitor', id: 'c1' }, kind: 'no-application' });
    expect(JSON.stringify(mail)).not.toContain('012345');
    expect(JSON.stringify(mail)).not.toContain('a digest');
  });

  test('at an address that an application had before is told which, to ask with that', () => {
    const mail = codeMail({ ...asked, reference: undefined, former: 'K7M2Q9XD' });
    expect(mail.facts).toEqual({ former: 'K7M2Q9XD' });
  });

  test('twice gets two mails, of which neither takes the place of the other', () => {
    const [one, two] = ['c1', 'c2'].map((id) => codeMail({ ...asked, id, reference: 'K7M2Q9XD' }));
    expect(one?.name).not.toBe(two?.name);
  });
});

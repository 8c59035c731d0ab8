import { describe, expect, test } from 'vitest';
import {
  cleanFileName,
  documentKey,
  documentKinds,
  documentsAt,
  downloadName,
  mayBeOpened,
  needsOwnConsent,
  readDocumentKey,
  scanVerdicts,
} from '#shared/domain/documents/document.ts';
import { edition } from '../../../../support/builders/builders.ts';

describe('which documents are asked for', () => {
  test('a letter with the application, headshot and passport of the selected only', () => {
    const { collectAt } = edition();
    expect(documentsAt('application', collectAt)).toEqual(['nomination-letter']);
    expect(documentsAt('selection', collectAt)).toEqual(['headshot', 'passport']);
  });

  test('is said by the edition, document by document', () => {
    const { collectAt } = edition({ collectAt: { passport: 'application' } });
    expect(documentsAt('application', collectAt)).toEqual(['nomination-letter', 'passport']);
  });
});

test('face and passport are given with a consent of their own', () => {
  expect(documentKinds.filter((kind) => needsOwnConsent[kind])).toEqual(['headshot', 'passport']);
});

describe('the name of a file', () => {
  test.each([
    ['nomination letter.pdf', 'nomination letter.pdf'],
    ['Thư đề cử (1).pdf', 'Thư đề cử (1).pdf'],
    ['추천서.pdf', '추천서.pdf'],
    ['C:\\Users\\grace\\photo.jpg', 'photo.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['.htaccess', 'htaccess'],
    ['a"b<c>.pdf', 'a_b_c_.pdf'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['line\r\nbreak.pdf', 'line break.pdf'],
    ['', 'file'],
    ['..', 'file'],
    ['\u0000', 'file'],
  ])('%j is shown as %j', (given, shown) => {
    expect(cleanFileName(given)).toBe(shown);
  });

  test('keeps its end where it is too long', () => {
    expect(cleanFileName(`${'x'.repeat(100_000)}`)).toHaveLength(100);
    expect(cleanFileName(`${'🏙'.repeat(120)}.pdf`)).toBe(`${'🏙'.repeat(96)}.pdf`);
  });

  test.each([
    ['scan.png', 'image/jpeg', 'scan.jpg'],
    ['letter', 'application/pdf', 'letter.pdf'],
    ['photo.jpg.exe', 'image/jpeg', 'photo.jpg.jpg'],
    ['.pdf', 'application/pdf', 'file.pdf'],
  ] as const)('%s, stored as %s, is saved as %s', (name, type, saved) => {
    expect(downloadName({ name, type })).toBe(saved);
  });
});

describe('the place of a file', () => {
  test('says whose it is', () => {
    const key = documentKey('K7M2Q9XD', 'passport', 'abc_DEF-123');
    expect(key).toBe('applications/K7M2Q9XD/passport/abc_DEF-123');
    expect(readDocumentKey(key)).toEqual({
      reference: 'K7M2Q9XD',
      kind: 'passport',
      id: 'abc_DEF-123',
    });
  });

  test.each([
    'malware-protection-resource-validation-object',
    'applications/K7M2Q9XD/visa/a',
    'applications/K7M2Q9XD/passport',
    'applications/k7m2q9xd/passport/a',
    'applications/K7M2Q9XD/passport/a/b',
    '',
  ])('%j is none', (key) => {
    expect(readDocumentKey(key)).toBeUndefined();
  });
});

test('nobody opens what a scanner found infected', () => {
  expect(scanVerdicts.filter((verdict) => !mayBeOpened(verdict))).toEqual(['infected']);
});

import { afterEach, describe, expect, test, vi } from 'vitest';
import { documentOf } from '#shared/domain/documents/document.ts';
import { mostUploads } from '../../../../../functions/documents/files/upload-limits.ts';
import { edition } from '../../../../support/builders/builders.ts';
import {
  blackPng,
  claimingSize,
  heic,
  jpeg,
  oldWord,
  page,
  pdf,
  pdfOf,
  photographed,
  program,
  typesetPdf,
} from '../../../../support/builders/files.ts';
import { fakeDocuments, type Posted } from '../../../../support/fakes/fake-documents.ts';
import { sampleApplication } from '../../../../support/mails/journey-mails.ts';
import { capturedLog } from '../../../../support/world/captured-log.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const documentsArea = (...settings: Parameters<typeof fakeDocuments>) => {
  const log = capturedLog();
  return { ...fakeDocuments(...settings), log };
};

const letter: Posted = { file: { bytes: pdf(), name: 'C:\\letters\\Grace Nakato.pdf' } };
const other: Posted = { file: { bytes: pdf({ head: '%PDF-2.0' }) } };
const place = 'applications/K7M2Q9XD/nomination-letter/';

describe('a letter that is sent', () => {
  test('lies in the bucket and stands in the draft, not scanned yet', async () => {
    const { upload, files, rows, state } = documentsArea();
    const answer = await upload(letter);
    expect(answer).toMatchObject({
      status: 303,
      headers: { location: '/en/apply/file/nomination-letter?done=stored' },
    });
    expect([...files.keys()]).toEqual([`${place}id1`]);
    expect([...rows]).toEqual([[`${place}id1`, 'not-scanned']]);
    expect(state.draft).toMatchObject({ version: 2, nomination: 'letter' });
    expect(state.draft.documents).toMatchObject([
      { key: `${place}id1`, name: 'Grace Nakato.pdf', bytes: pdf().length, since: 2 },
    ]);
  });

  test('takes the place of the one before, whose file goes', async () => {
    const { upload, files, rows, state } = documentsArea();
    await upload(letter);
    await upload(other);
    expect([...files.keys()]).toEqual([`${place}id2`]);
    expect([...rows.keys()]).toEqual([`${place}id2`]);
    expect(state.draft.documents).toHaveLength(1);
  });

  test('and sent once more by a second press is one letter, and one change', async () => {
    const { upload, files, rows, state } = documentsArea();
    const answers = await Promise.all([upload(letter), upload(letter), upload(letter)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect([files.size, rows.size, state.draft.version]).toEqual([1, 1, 2]);
    expect([...files.keys()]).toEqual(state.draft.documents.map(({ key }) => key));
  });

  test('and sent once more under a new name has the new name (F21)', async () => {
    const { upload, files, state } = documentsArea();
    await upload(letter);
    await upload({ file: { bytes: pdf(), name: 'OutgoingMail of the mayor.pdf' } });
    expect(state.draft.documents.map(({ name }) => name)).toEqual([
      'OutgoingMail of the mayor.pdf',
    ]);
    expect([...files.keys()]).toEqual(state.draft.documents.map(({ key }) => key));
  });

  test('beside another one at the same moment leaves one of them, with its file', async () => {
    const { upload, files, rows, state } = documentsArea();
    await Promise.all([upload(letter), upload(other)]);
    expect(state.draft.documents.map(({ key }) => key)).toEqual([...files.keys()]);
    expect([...rows.keys()]).toEqual([...files.keys()]);
  });

  test('leaves the nomination by an endorser as it was chosen', async () => {
    const { upload, state } = documentsArea();
    state.draft = { ...state.draft, nomination: 'endorsement' };
    await upload(letter);
    expect(state.draft.nomination).toBe('endorsement');
  });

  test('is logged without the name of its file', async () => {
    const { upload, remove, log } = documentsArea();
    await upload(letter);
    await remove();
    expect(log.events().map(({ event }) => event)).toEqual(['document-kept', 'document-discarded']);
    expect(log.lines.join()).not.toContain('Grace');
  });
});

describe('A5 files without end', () => {
  const upTo = async (most: number, send: (at: number) => Promise<{ status: number }>) => {
    for (let at = 1; at <= most; at += 1) expect((await send(at)).status).not.toBe(429);
    return send(most + 1);
  };

  test('of one draft are refused for the rest of the hour, and none of them is looked at', async () => {
    const { upload, files, state } = documentsArea();
    await upload(letter);
    const broken = { file: { bytes: program } };
    const answer = await upTo(mostUploads.ofOneDraft - 1, () => upload(broken));
    expect(answer).toMatchObject({ status: 429 });
    expect(answer).toMatchObject({ body: expect.stringContaining('Wait an hour') });
    expect([...files.keys()]).toEqual(state.draft.documents.map(({ key }) => key));
  });

  test('of one draft are taken again in the next hour', async () => {
    const { upload, call } = documentsArea();
    const receivedAt = call.closesAt - 7_200_000;
    await upTo(mostUploads.ofOneDraft, () => upload({ ...letter, receivedAt }));
    expect(await upload({ ...letter, receivedAt: receivedAt + 3_600_000 })).toMatchObject({
      status: 303,
    });
  });

  test('from one network are refused, and a draft elsewhere is none the worse', async () => {
    const { upload, state } = documentsArea();
    const from = (sourceIp: string) => upload({ file: { bytes: program }, sourceIp });
    const ofAnother = (at: number): void => {
      state.draft = { ...state.draft, reference: `K7M2Q${String(at).padStart(3, '0')}` };
    };
    const refused = await upTo(mostUploads.fromOneNetwork, (at) => {
      ofAnother(Math.floor(at / 30));
      return from('203.0.113.7');
    });
    expect(refused.status).toBe(429);
    ofAnother(999);
    expect((await from('203.0.113.8')).status).toBe(422);
  });

  test('cannot be counted where the table is slow, and are taken', async () => {
    const { upload, down, log } = documentsArea();
    down.add('counts');
    expect(await upload(letter)).toMatchObject({ status: 303 });
    expect(log.events().map(({ event }) => event)).toContain('request-failed');
  });
});

describe('what was sent with an application', () => {
  test('keeps its file when the draft gets another one', async () => {
    const { upload, send, files } = documentsArea();
    await upload(letter);
    send();
    await upload(other);
    expect([...files.keys()]).toEqual([`${place}id1`, `${place}id2`]);
  });

  test('keeps its file when the draft has none any more', async () => {
    const { upload, remove, send, files, state } = documentsArea();
    await upload(letter);
    send();
    await remove();
    expect(state.draft.documents).toEqual([]);
    expect([...files.keys()]).toEqual([`${place}id1`]);
  });

  test('keeps its file though it was sent in the moment in which it was replaced', async () => {
    const { upload, send, files, before } = documentsArea();
    await upload(letter);
    before.saving = () => {
      before.saving = () => {};
      send();
    };
    await upload(other);
    expect([...files.keys()]).toEqual([`${place}id1`, `${place}id2`]);
  });

  test('and what came and went since then leaves nothing', async () => {
    const { upload, remove, send, files } = documentsArea();
    await upload(letter);
    send();
    await upload(other);
    await remove();
    expect([...files.keys()]).toEqual([`${place}id1`]);
  });
});

const lockedPdf = await typesetPdf({ userPassword: 'secret' });

describe('a file that is no good', () => {
  test.each<[string, Uint8Array, string]>([
    ['an empty one', new Uint8Array(), 'The file is empty'],
    ['one byte too many', pdfOf(4 * 1024 * 1024 + 1), 'larger than 4 MB'],
    ['a page of the web', page, 'The file must be a PDF, JPEG or PNG'],
    ['a program', program, 'The file must be a PDF, JPEG or PNG'],
    ['a photo of an iPhone', heic('heic'), 'HEIC'],
    ['a letter as Word keeps it', oldWord, 'Save it as a PDF and upload the PDF'],
    ['half a letter', pdf().subarray(0, 90), 'damaged or incomplete'],
    ['half a photo', jpeg().subarray(0, 4_000), 'damaged or incomplete'],
    ['a locked letter', lockedPdf, 'password protected'],
    ['a picture of 100 million pixels', blackPng(10_000, 10_000), '40 million pixels or fewer'],
    ['one that claims so', claimingSize(jpeg(), 9_000, 9_000), '40 million pixels or fewer'],
  ])('%s is refused in plain words, and changes nothing', async (_what, bytes, words) => {
    const { upload, files, state } = documentsArea();
    await upload(letter);
    const answer = await upload({ file: { bytes } });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(words);
    expect(answer.body).toContain('href="#file-nomination-letter"');
    expect(answer.body).toContain('Grace Nakato.pdf');
    expect([[...files.keys()], state.draft.version]).toEqual([[`${place}id1`], 2]);
  });

  test('is refused in Korean, too', async () => {
    const { upload } = documentsArea();
    const { body } = await upload({ file: { bytes: program }, language: 'ko' });
    expect(body).toContain('추천서 올리기');
  });

  test('is asked for where none was chosen', async () => {
    const { upload } = documentsArea();
    const answer = await upload({});
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Choose the file with your nomination letter');
  });
});

describe('a passport', () => {
  const passport: Posted = { kind: 'passport', file: { bytes: photographed(jpeg()) } };

  test('is not kept without a consent of its own', async () => {
    const { upload, files, state } = documentsArea();
    const answer = await upload(passport);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('href="#consent-passport"');
    expect([files.size, state.draft.version]).toEqual([0, 1]);
  });

  test('is kept with the words that were shown, their language and the instant', async () => {
    const { upload, state, call } = documentsArea();
    await upload({ ...passport, language: 'ko', fields: { consent: 'yes' } });
    expect(documentOf(state.draft.documents, 'passport')?.consent).toEqual({
      wording: expect.stringMatching(/^ko [0-9a-f]{16}$/),
      at: call.closesAt - 60_000,
    });
  });

  test('is kept without what the camera wrote', async () => {
    const { upload, files } = documentsArea();
    await upload({ ...passport, fields: { consent: 'yes' } });
    expect([...files.values()].map((bytes) => Buffer.from(bytes).includes('Exif'))).toEqual([
      false,
    ]);
  });

  test('goes with its consent', async () => {
    const { upload, remove, files, rows, state } = documentsArea();
    await upload({ ...passport, fields: { consent: 'yes' } });
    await remove({ kind: 'passport' });
    expect([files.size, rows.size, state.draft.documents]).toEqual([0, 0, []]);
  });

  test('is not taken by a call that asks for it later', async () => {
    const { upload, files } = documentsArea({ edition: edition() });
    expect((await upload({ ...passport, fields: { consent: 'yes' } })).status).toBe(404);
    expect(files.size).toBe(0);
  });
});

describe('without cookies', () => {
  test('the answer is the page that carries the access on, and no redirect', async () => {
    const { upload, state } = documentsArea({ cookies: false });
    const answer = await upload(letter);
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('Your nomination letter has been uploaded.');
    expect(answer.body).toContain('name="access" value="K7M2Q9XD.');
    expect(answer.body).toContain('Not checked for viruses');
    expect(answer.body).toContain(state.draft.documents[0]?.receivedSha256);
  });

  test('a letter is taken back again as well', async () => {
    const { upload, remove, state } = documentsArea({ cookies: false });
    await upload(letter);
    const answer = await remove();
    expect(answer).toMatchObject({
      status: 200,
      body: expect.stringContaining('has been removed'),
    });
    expect(state.draft.documents).toEqual([]);
  });
});

describe('while something is away', () => {
  test('the bucket: the page says so, and the letter before stands', async () => {
    const { upload, down, state, files } = documentsArea();
    await upload(letter);
    down.add('bucket');
    const answer = await upload(other);
    expect(answer.status).toBe(503);
    expect(answer.body).toContain('We could not save the file');
    expect(answer.body).toContain('Grace Nakato.pdf');
    expect(state.draft.documents.map(({ key }) => key)).toEqual([...files.keys()]);
  });

  test('the table: the page says so, and no file that may be named goes', async () => {
    const { upload, down, state, files } = documentsArea();
    await upload(letter);
    down.add('table');
    expect((await upload(other)).status).toBe(503);
    expect([...files.keys()]).toContain(state.draft.documents[0]?.key);
  });

  test('the removal: the new letter is kept, and what is left behind can be found', async () => {
    const { upload, down, state, files, rows, log } = documentsArea();
    await upload(letter);
    down.add('removal');
    expect((await upload(other)).status).toBe(303);
    expect(state.draft.documents).toMatchObject([{ key: `${place}id2` }]);
    expect([...rows.keys()]).toEqual([...files.keys()]);
    expect(log.events().map(({ event }) => event)).toContain('document-left-behind');
  });

  test('others, each time: nothing is changed, and the file is not left', async () => {
    const { upload, before, state, files, rows } = documentsArea();
    before.saving = () => {
      state.draft = { ...state.draft, version: state.draft.version + 1 };
    };
    expect((await upload(letter)).status).toBe(503);
    expect([files.size, rows.size, state.draft.documents]).toEqual([0, 0, []]);
  });
});

describe('the window', () => {
  test('takes a letter in the grace time of a form begun before the closing', async () => {
    const { upload, call, state } = documentsArea();
    expect((await upload({ ...letter, receivedAt: call.graceEndsAt - 1 })).status).toBe(303);
    expect(state.draft.documents).toHaveLength(1);
  });

  test.each(['upload', 'remove'] as const)('refuses to %s after it', async (act) => {
    const acts = documentsArea();
    await acts.upload(letter);
    const answer = await acts[act]({ ...other, receivedAt: acts.call.graceEndsAt });
    expect(answer.status).toBe(410);
    expect([...acts.files.keys()]).toEqual([`${place}id1`]);
  });

  test('a file is given back after it as before', async () => {
    const { upload, download, call } = documentsArea();
    await upload(letter);
    const receivedAt = call.graceEndsAt + 86_400_000;
    expect((await download({ fields: { wanted: 'id1' }, receivedAt })).status).toBe(200);
  });
});

describe('a file that is fetched', () => {
  test('comes as an attachment, byte for byte, under its own name', async () => {
    const { upload, download } = documentsArea();
    await upload({ file: { bytes: pdf(), name: '추천서.pdf' } });
    const answer = await download({ fields: { wanted: 'id1' } });
    expect(answer.bytes).toEqual(new Uint8Array(pdf()));
    expect(answer).toMatchObject({
      status: 200,
      type: 'application/pdf',
      headers: {
        'content-disposition':
          'attachment; filename="___.pdf"; filename*=UTF-8\'\'%EC%B6%94%EC%B2%9C%EC%84%9C.pdf',
      },
    });
  });

  test('may be one that only a version that was sent before still names', async () => {
    const { upload, download, state, versions } = documentsArea();
    await upload(letter);
    versions.push({ ...sampleApplication(), documents: state.draft.documents });
    state.draft = { ...state.draft, documents: [] };
    const answer = await download({ fields: { wanted: 'id1' } });
    expect([answer.status, answer.type]).toEqual([200, 'application/pdf']);
  });

  test('is never one in which malware was found', async () => {
    const { upload, download, rows } = documentsArea();
    await upload(letter);
    rows.set(`${place}id1`, 'infected');
    const answer = await download({ fields: { wanted: 'id1' } });
    expect([answer.status, answer.bytes]).toEqual([403, undefined]);
    expect(answer.body).toContain('We found a virus');
  });

  test.each(['id9', '', '../id1'])('%j is none', async (wanted) => {
    const { upload, download } = documentsArea();
    await upload(letter);
    expect((await download({ fields: { wanted } })).status).toBe(404);
  });

  test('is said to be stored still while the bucket is away', async () => {
    const { upload, download, down } = documentsArea();
    await upload(letter);
    down.add('bucket');
    expect((await download({ fields: { wanted: 'id1' } })).status).toBe(503);
  });
});

test('a letter that is taken back is gone, and can be taken back again', async () => {
  const { upload, remove, files, rows, state } = documentsArea();
  await upload(letter);
  await remove();
  const { version } = state.draft;
  expect((await remove()).status).toBe(303);
  expect([files.size, rows.size, state.draft.version]).toEqual([0, 0, version]);
});

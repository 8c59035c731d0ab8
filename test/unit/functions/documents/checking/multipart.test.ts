import { describe, expect, test } from 'vitest';
import { readUpload } from '../../../../../functions/documents/checking/multipart.ts';
import { processorTime } from '../../../../bench/harness/processor-time.ts';

const boundary = '----WebKitFormBoundary7MA4YWxkTrZu0gW';
const type = `multipart/form-data; boundary=${boundary}`;

const part = (head: string, body: string | Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(body),
    Buffer.from('\r\n'),
  ]);
const end = Buffer.from(`--${boundary}--\r\n`);
const body = (...parts: readonly Buffer[]): Buffer => Buffer.concat([...parts, end]);

const letter = Buffer.from('%PDF-1.7 …');
const sent = part('name="file"; filename="Thư đề cử.pdf"\r\nContent-Type: text/html', letter);

describe('an upload', () => {
  test('is read as its fields and its file, byte by byte', async () => {
    const read = await readUpload(body(part('name="ticket"', 'k-é'), sent), type);
    if (!read.ok) throw new Error(read.error);
    expect([...read.value.fields]).toEqual([['ticket', 'k-é']]);
    expect(read.value.file?.name).toBe('Thư đề cử.pdf');
    expect(Buffer.from(read.value.file?.bytes ?? [])).toEqual(letter);
  });

  test('without a chosen file has none', async () => {
    const untouched = part(
      'name="file"; filename=""\r\nContent-Type: application/octet-stream',
      '',
    );
    expect(await readUpload(body(untouched), type)).toEqual({
      ok: true,
      value: { fields: new Map(), file: undefined },
    });
  });

  test('of an empty file has a file, so that the person is told', async () => {
    const empty = part('name="file"; filename="a.pdf"', '');
    const read = await readUpload(body(empty), type);
    expect(read.ok && read.value.file?.bytes.length).toBe(0);
  });
});

const many = (count: number): Buffer =>
  Buffer.concat(Array.from({ length: count }, (_, at) => part(`name="f${at}"`, '')));
const raw = (text: string): Buffer => Buffer.concat([Buffer.from(`--${boundary}\r\n${text}`), end]);

const hostile: [string, Buffer, string, string][] = [
  ['nothing', Buffer.alloc(0), type, 'not-a-form'],
  ['no boundary', end, 'multipart/form-data', 'not-a-form'],
  ['another type', body(sent), 'application/x-www-form-urlencoded', 'not-a-form'],
  ['no type', body(sent), '', 'not-a-form'],
  [
    'an endless boundary',
    end,
    `multipart/form-data; boundary=${'a'.repeat(100_000)}`,
    'not-a-form',
  ],
  ['a type of blanks', end, `multipart/form-data;${' '.repeat(100_000)}`, 'not-a-form'],
  ['a form that was cut off', sent.subarray(0, -20), type, 'not-a-form'],
  ['a form without its end', sent, type, 'not-a-form'],
  ['a part without a name', body(part('filename="a"', 'x')), type, 'not-a-form'],
  ['a head without an end', raw(`X: ${'a'.repeat(4_000_000)}`), type, 'not-a-form'],
  ['a head of many lines', raw(`${'a: b\r\n'.repeat(600_000)}\r\n\r\n`), type, 'not-a-form'],
  [
    'two fields of a name',
    body(part('name="a"', '1'), part('name="a"', '2')),
    type,
    'repeated-field',
  ],
  ['two files', body(sent, sent), type, 'repeated-field'],
  ['60,000 parts', body(many(60_000)), type, 'too-large'],
  ['41 parts', body(many(41)), type, 'too-large'],
  ['41 parts between two boundaries', body(many(41)), `${type}; boundary=other`, 'not-a-form'],
  [
    '41 parts behind a boundary that is escaped',
    body(many(41)),
    `multipart/form-data; boundary="\\${boundary}"`,
    'not-a-form',
  ],
  ['6 MB and a byte', Buffer.alloc(6 * 1024 * 1024 + 1), type, 'too-large'],
  ['bytes that mean nothing', Buffer.from([0xff, 0xfe, 0, 0x2d, 0x2d]), type, 'not-a-form'],
];

describe('what is no upload gets an answer within a second, and never throws', () => {
  test.each(hostile)(
    '%s',
    async (_what, bytes, contentType, error) => {
      const cost = await processorTime(1, async () => {
        expect(await readUpload(bytes, contentType)).toEqual({ ok: false, error: error });
      });
      expect(cost).toBeLessThan(1_000);
    },
    20_000,
  );

  test.each([
    ['half a boundary again and again', '\r\n------WebKit'.repeat(300_000)],
    ['line ends alone', '\r\n'.repeat(2_000_000)],
  ])(
    'nor a file of %s, which is a file',
    async (_what, text) => {
      const sent = body(part('name="file"; filename="a"', text));
      const cost = await processorTime(1, async () => {
        const read = await readUpload(sent, type);
        expect(read.ok && read.value.file?.bytes.length).toBe(text.length);
      });
      expect(cost).toBeLessThan(1_000);
    },
    20_000,
  );

  test('40 fields pass', async () => {
    const read = await readUpload(body(many(40)), type);
    expect(read.ok && read.value.fields.size).toBe(40);
  });

  test('__proto__ is a field as any other', async () => {
    const read = await readUpload(body(part('name="__proto__"', 'x')), type);
    expect(read.ok && read.value.fields.get('__proto__')).toBe('x');
  });
});

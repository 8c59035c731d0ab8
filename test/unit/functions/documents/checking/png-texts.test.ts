import { expect, test } from 'vitest';
import { withoutTexts } from '../../../../../functions/documents/checking/png-texts.ts';
import { blackPng, chunk, packedChunk } from '../../../../support/builders/files.ts';

const said = Buffer.from('Title\0a photo');

test('a PNG without its texts is the one that never had any', () => {
  const texts = [chunk('tEXt', said), packedChunk('zTXt', 1_000), chunk('iTXt', said)];
  const scale = chunk('pHYs', Buffer.alloc(9));
  const extra = [...texts, scale, ...texts];
  expect(Buffer.from(withoutTexts(blackPng(8, 8, { extra })))).toEqual(
    blackPng(8, 8, { extra: [scale] }),
  );
});

test('a PNG that is cut off, or whose chunk ends nowhere, stays what it is', () => {
  const plain = blackPng(8, 8);
  expect(withoutTexts(plain)).toBe(plain);
  for (let length = 0; length < plain.length; length += 1)
    expect(withoutTexts(plain.subarray(0, length)).length).toBe(length);
  const endless = Buffer.from(plain);
  endless.writeUInt32BE(0xffffffff, 8);
  expect(withoutTexts(endless)).toBe(endless);
});

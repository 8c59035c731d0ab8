/**
 * In characters. Big enough that neither the encoder nor the stream is asked for each row, small
 * enough to be nothing in a function's memory.
 */
const enough = 64 * 1024;

/** Packs lines into pieces of UTF-8. */
export async function* packed(lines: AsyncIterable<string>): AsyncIterable<Uint8Array> {
  let text = '';
  for await (const line of lines) {
    text += line;
    if (text.length < enough) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

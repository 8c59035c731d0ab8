/**
 * Gathers pieces into parts of at least `size` bytes, but for the last; a part is handed out when
 * the next one is asked for, so that one is in memory at a time. There is always a last one.
 */
export async function* gathered(
  pieces: AsyncIterable<Uint8Array>,
  size: number,
): AsyncIterable<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    bytes += piece.length;
    if (bytes < size) continue;
    const part = Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
    yield part;
  }
  yield Buffer.concat(waiting);
}

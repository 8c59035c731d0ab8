/**
 * Asks `count` times for a page over a few connections, each with one request under way, and prints
 * the milliseconds that took. By the socket: a client that costs as much as the server would be
 * what is measured.
 */
import { connect } from 'node:net';
import process from 'node:process';
import { localAddress } from '../../../infra/local/host/ports.ts';

const [port = '', count = '', encoding = 'identity'] = process.argv.slice(2);
const request = `GET /en/apply/one-page HTTP/1.1\r\nhost: call.example\r\naccept: text/html\r\naccept-encoding: ${encoding}\r\n\r\n`;
const connections = 8;
const last = '0\r\n\r\n';

/** Where the answer ends; undefined while that is not known, or where it is told by a last chunk. */
const endOf = (bytes: Buffer): number | undefined => {
  const head = bytes.indexOf('\r\n\r\n');
  if (head < 0) return undefined;
  const [, length] = /content-length: (\d+)/i.exec(bytes.toString('latin1', 0, head)) ?? [];
  return length === undefined ? undefined : head + 4 + Number(length);
};

let left = Number(count);

const ask = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(port), localAddress).setNoDelay();
    let size = 0;
    let end: number | undefined;
    const next = (): void => {
      size = 0;
      end = undefined;
      if (left === 0) {
        socket.end();
        resolve();
        return;
      }
      left -= 1;
      socket.write(request);
    };
    socket.on('error', reject).on('connect', next);
    socket.on('data', (chunk) => {
      if (size === 0) {
        if (!chunk.toString('latin1', 0, 12).endsWith(' 200')) reject(new Error(String(chunk)));
        end = endOf(chunk);
      }
      size += chunk.length;
      const isWhole =
        end === undefined ? chunk.toString('latin1', chunk.length - 5) === last : size >= end;
      if (isWhole) next();
    });
  });

const begun = performance.now();
await Promise.all(Array.from({ length: connections }, ask));
console.log(performance.now() - begun);

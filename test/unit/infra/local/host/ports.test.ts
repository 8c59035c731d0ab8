import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { closeServer, freePort, listen } from '../../../../../infra/local/host/ports.ts';

const greeting = () => createServer((_, response) => response.end('hello'));

test('a server that asks for any port is told which it has, and answers there', async () => {
  const server = greeting();
  const port = await listen(server, 0);
  expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('hello');
  await closeServer(server);
  await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow();
});

test('a port that is taken is a fault that says so, and not one that is waited for', async () => {
  const server = greeting();
  const port = await listen(server, 0);
  await expect(listen(greeting(), port)).rejects.toThrow('EADDRINUSE');
  await closeServer(server);
});

test('a free port can be listened on', async () => {
  const port = await freePort();
  const server = greeting();
  expect(await listen(server, port)).toBe(port);
  await closeServer(server);
});

test('a server closes though somebody keeps a connection open', async () => {
  const server = createServer((_, response) => response.write('never ends'));
  const port = await listen(server, 0);
  const answer = await fetch(`http://127.0.0.1:${port}`);
  await closeServer(server);
  await expect(answer.text()).rejects.toThrow();
});

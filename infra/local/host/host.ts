import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Refusal } from '../../refusal.ts';
import { type Assembly, readAssembly } from '../assembly/assembly.ts';
import { synthesize } from '../assembly/synthesize.ts';
import type { LocalRunOptions } from '../run-options.ts';
import { createIssuer } from '../services/cognito/issuer.ts';
import { keepPort, keptPort } from '../services/cognito/issuer-port.ts';
import { createGateway } from '../services/gateway/gateway.ts';
import { type Emulators, startEmulators } from './emulator-host.ts';
import { closeServer, listen, localAddress } from './ports.ts';
import type { Undo } from './undo.ts';

const defaultPort = 8080;

const listenOrRefuse = async (server: Server, port: number): Promise<number> => {
  try {
    return await listen(server, port);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const why = error.code === 'EADDRINUSE' ? 'is taken by another program' : `(${error.code})`;
    throw new Refusal(
      `Port ${port} ${why}. Choose another with --port, such as: npm start -- --port ${port + 10}`,
    );
  }
};

const dataFolder = ({ edition, dataDir }: LocalRunOptions): string | undefined => {
  if (dataDir === undefined) return undefined;
  const folder = path.resolve(dataDir, edition);
  mkdirSync(folder, { recursive: true });
  return folder;
};

const assemble = async (options: LocalRunOptions, undo: Undo): Promise<Assembly> => {
  if (options.assembly !== undefined) return readAssembly(options.assembly);
  const folder = mkdtempSync(path.join(tmpdir(), 'call-'));
  undo.add(() => rmSync(folder, { recursive: true, force: true }));
  await synthesize(options.edition, folder);
  options.onProgress?.('The stack is synthesized');
  return readAssembly(folder);
};

const emulate = async (
  { port = defaultPort, engine, onProgress, onRestart, onEnd }: LocalRunOptions,
  folder: string | undefined,
  undo: Undo,
): Promise<Emulators> => {
  const emulators = await startEmulators({
    inboxPort: port === 0 ? 0 : port + 1,
    dataDir: folder && path.join(folder, 'table'),
    engine,
    onRestart,
    onEnd,
  });
  undo.add(emulators.stop);
  onProgress?.(`The table (${emulators.engine.title}) and the inbox are up`);
  return emulators;
};

/**
 * Beside the site and the inbox if that port is free; on kept data where it stood before, since
 * accounts are known by its address.
 */
const raiseIssuer = async (
  { port = defaultPort }: LocalRunOptions,
  folder: string | undefined,
  undo: Undo,
) => {
  const issuer = createIssuer();
  const { server } = issuer;
  const kept = keptPort(folder);
  const beside = port === 0 ? 0 : port + 2;
  const taken = kept
    ? await listenOrRefuse(server, kept)
    : await listen(server, beside).catch(() => listen(server, 0));
  undo.add(() => closeServer(server));
  keepPort(folder, taken);
  return { issuer, issuerUrl: `http://${localAddress}:${taken}` };
};

/** What has to stand before the stack can: the site's port, the synthesized stack, the emulators. */
export const raiseHost = async (options: LocalRunOptions, undo: Undo) => {
  const gateway = createGateway();
  const port = await listenOrRefuse(gateway.server, options.port ?? defaultPort);
  undo.add(() => closeServer(gateway.server));
  const folder = dataFolder(options);
  const issuing = await raiseIssuer(options, folder, undo);
  // Both are waited for even if one fails, so that nothing is left behind.
  const [assembling, emulating] = await Promise.allSettled([
    assemble(options, undo),
    emulate(options, folder, undo),
  ]);
  if (assembling.status === 'rejected') throw assembling.reason;
  if (emulating.status === 'rejected') throw emulating.reason;
  const emulators = emulating.value;
  const siteUrl = `http://${localAddress}:${port}`;
  return { gateway, siteUrl, folder, assembly: assembling.value, ...issuing, ...emulators };
};

export type Host = Awaited<ReturnType<typeof raiseHost>>;

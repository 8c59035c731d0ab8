import { createServer, type Server } from 'node:http';

/** Every server of the local run is for this machine alone. */
export const localAddress = '127.0.0.1';

/** Starts to listen on localhost; resolves to the port, which is a free one for 0. */
export const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, localAddress, () => {
      server.off('error', reject);
      const address = server.address();
      if (typeof address === 'object' && address) resolve(address.port);
      else reject(new Error('no port'));
    });
  });

export const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** A port that nothing listens on now, for a program that cannot choose one itself. */
export const freePort = async (): Promise<number> => {
  const probe = createServer();
  const port = await listen(probe, 0);
  await closeServer(probe);
  return port;
};

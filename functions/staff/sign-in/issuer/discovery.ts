import {
  allowInsecureRequests,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  None,
} from 'openid-client';
import type { IssuerSettings } from './settings.ts';

/** In seconds: the page has to be answered within the gateway's 29. */
const answersWithin = 5;

const isOnThisMachine = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && hostname === '127.0.0.1';

const discover = ({ url, clientId, clientSecret }: IssuerSettings): Promise<Configuration> => {
  const server = new URL(url);
  const client = clientSecret === undefined ? None() : ClientSecretPost(clientSecret);
  // Its answers also carry a signature: it is checked beside what the connection proves.
  const execute = [
    enableNonRepudiationChecks,
    ...(isOnThisMachine(server) ? [allowInsecureRequests] : []),
  ];
  return discovery(server, clientId, undefined, client, { execute, timeout: answersWithin });
};

/** Asks the issuer about itself once, and again after it could not be reached. */
export const discoverOnce = (settings: IssuerSettings): (() => Promise<Configuration>) => {
  let known: Promise<Configuration> | undefined;
  return () => {
    known ??= discover(settings).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
};

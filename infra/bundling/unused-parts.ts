import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { leanFaults, withFaultsOfOurs } from './lean-faults.ts';

/** A file of a package, and what stands in its place in every bundle. */
type StandIn = Readonly<{ file: RegExp; instead: string }>;

/**
 * What packages bring that no function of ours can come to. A stand-in that lacks a name does not
 * build, and one whose file is gone fails a test.
 */
export const standIns: readonly StandIn[] = [
  {
    // A list of a thousand file endings, 76 KB: our mails name the type of every part themselves.
    file: /[\\/]nodemailer[\\/].*[\\/]mime-types\.js$/,
    instead: `export const detectMimeType = () => 'application/octet-stream';
export const detectExtension = () => 'bin';`,
  },
  {
    // A client of HTTP for parts of a mail that are named by their address, 7 KB: ours have none.
    file: /[\\/]nodemailer[\\/].*[\\/]fetch[\\/]index\.js$/,
    instead: `export default () => { throw new Error('No part of a mail is fetched.'); };`,
  },
  {
    // The search for profiles in files of a home folder, which a function does not have.
    file: /[\\/]node-config-provider[\\/]fromSharedConfigFiles\.js$/,
    instead: `import { CredentialsProviderError } from '../property-provider/CredentialsProviderError';
const none = async () => { throw new CredentialsProviderError('A function has no profiles.'); };
export const fromSharedConfigFiles = () => none;`,
  },
  {
    // The question to a server of EC2 where one is; a function has AWS_REGION.
    file: /[\\/]regionConfig[\\/]getInstanceMetadataRegion\.js$/,
    instead: 'export const getInstanceMetadataRegion = async () => undefined;',
  },
  {
    // The search for a table's own address, 9 KB with its cache. No command of DynamoDB's client
    // asks for it any more; the client only makes the cache.
    file: /[\\/]middleware-endpoint-discovery[\\/]dist-es[\\/]index\.js$/,
    instead: `export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => undefined,
  configFileSelector: () => undefined,
  default: false,
};
export const resolveEndpointDiscoveryConfig = (config) => config;`,
  },
  {
    // Where DynamoDB is, worked out of a table of conditions, 11 KB with what reads it: for accounts,
    // ARNs and lists of these, for FIPS and for two stacks, none of which a client of ours asks for.
    // A test holds it against the SDK's own answers.
    file: /[\\/]client-dynamodb[\\/].*[\\/]endpoint[\\/]endpointResolver\.js$/,
    instead: `export const defaultEndpointResolver = ({ Endpoint, Region }) => ({
  url: new URL(Endpoint ?? 'https://dynamodb.' + Region + '.amazonaws.com' + (Region.startsWith('cn-') ? '.cn' : '')),
  headers: {},
  properties: {},
});`,
  },
  {
    // Tries that slow a client down as a whole: every client of ours keeps to the standard ones.
    file: /[\\/]util-retry[\\/]AdaptiveRetryStrategy\.js$/,
    instead: `export class AdaptiveRetryStrategy {
  constructor() { throw new Error('The retry mode "adaptive" is not in the bundles.'); }
}`,
  },
  {
    // SHA-256 in JavaScript, for a Node that was built without its own.
    file: /[\\/]sha256[\\/]Sha256Js\.js$/,
    instead: 'export const Sha256Js = undefined;',
  },
  {
    // The same of SHA-1 and of MD5, which S3's client brings, 4 KB.
    file: /[\\/]sha1[\\/]Sha1Js\.js$/,
    instead: 'export const Sha1Js = undefined;',
  },
  {
    file: /[\\/]md5[\\/]Md5Js\.js$/,
    instead: 'export const Md5Js = undefined;',
  },
  {
    // Says in the user agent which features of the SDK a request uses, 1 KB.
    file: /[\\/]middleware-user-agent[\\/]check-features\.js$/,
    instead: 'export const checkFeatures = async () => {};',
  },
  {
    // Tells a client's logger of each command, with what it carries: no client of ours has one.
    file: /[\\/]middleware-logger[\\/]loggerMiddleware\.js$/,
    instead: `export const loggerMiddlewareOptions = {};
export const loggerMiddleware = () => (next) => next;
export const getLoggerPlugin = () => ({ applyToStack: () => {} });`,
  },
  {
    // The headers of a stream of events, as they are signed; no stream of ours has any.
    file: /[\\/]signature-v4[\\/]dist-es[\\/]HeaderFormatter\.js$/,
    instead: 'export class HeaderFormatter {}',
  },
  {
    // Makes a store for the trace of each event where the runtime has none, 2 KB; else the
    // environment says the trace, as the SDK reads it then.
    file: /[\\/]lambda-invoke-store[\\/]dist-es[\\/]invoke-store\.js$/,
    instead: `export const InvokeStore = {
  getInstanceAsync: async () => globalThis.awslambda?.InvokeStore,
};`,
  },
  {
    // What reads fonts of the web, with half a megabyte of words in it: ours lie there unpacked.
    file: /[\\/]brotli[\\/]decompress\.js$/,
    instead: `module.exports = () => { throw new Error('No font of ours is packed.'); };`,
  },
];

/** What the SDK imports lazily for browsers and for streams of events, neither of which we have. */
export const neverAsked = ['bowser', '@smithy/core/event-streams'];

const withoutUnusedParts: Plugin = {
  name: 'without-unused-parts',
  setup: ({ onLoad }) => {
    for (const { file, instead } of standIns)
      onLoad({ filter: file }, () => ({ contents: instead }));
  },
};

/** A client asks its own package.json for its version alone, and would carry all of it, 2 KB. */
const versionAlone: Plugin = {
  name: 'version-alone',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]@aws-sdk[\\/]client-[^\\/]+[\\/]package\.json$/ }, ({ path }) => {
      const { version }: { version: string } = JSON.parse(readFileSync(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

/**
 * What each region is called, 4 KB. A region is known by its partition's pattern alone: what the
 * list adds to that is the name.
 */
const regionsUnnamed: Plugin = {
  name: 'regions-unnamed',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]util-endpoints[\\/].*[\\/]partitions\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        /"regions": \{[\s\S]*?\n {12}\}/g,
        '"regions": {}',
      ),
    }));
  },
};

/**
 * In the schemas of S3's and Lambda's commands, keys are the values of constants (`[_hH]: …`). esbuild
 * takes that for code that may do something, and would keep 50 KB about commands that we never send.
 */
const plainKeys: Plugin = {
  name: 'plain-keys',
  setup: ({ onLoad }) => {
    onLoad(
      { filter: /[\\/]@aws-sdk[\\/]client-(?:s3|lambda)[\\/].*schemas_0\.js$/ },
      ({ path }) => {
        const schemas = withFaultsOfOurs(readFileSync(path, 'utf8'));
        const words = new Map(
          [...schemas.matchAll(/^const (\w+) = ("[^"\n]*");$/gm)].map(([, name, word]) => [
            name,
            word,
          ]),
        );
        const contents = schemas.replace(/\[(\w+)\](?=: )/g, (key, name) => words.get(name) ?? key);
        return { contents };
      },
    );
  },
};

/** S3's reader of streams of events, which it makes with itself and needs for no file as a whole. */
const withoutEventStreams: Plugin = {
  name: 'without-event-streams',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^@smithy\/core\/event-streams$/ }, ({ kind }) =>
      kind === 'import-statement' ? { path: 'event-streams', namespace: 'unused' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'unused' }, () => ({
      contents: `export const eventStreamSerdeProvider = () => undefined;
export const resolveEventStreamSerdeConfig = (config) => config;`,
    }));
  },
};

export const leavesOut: Plugin[] = [
  withoutUnusedParts,
  versionAlone,
  regionsUnnamed,
  plainKeys,
  ...leanFaults,
  withoutEventStreams,
];

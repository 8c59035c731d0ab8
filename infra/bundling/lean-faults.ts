import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** One of a client's exceptions: its name, whose fault it is, and the fields that it takes over. */
const aFault =
  /export class (\w+) extends __BaseException \{\s+static shapeId = "[^"]*#\1";\s+name = "\1";\s+\$fault = "(\w+)";\s+(?:\w+;\s+)*constructor\(opts\) \{\s+super\(\{\s+name: "\1",\s+\$fault: "\2",\s+\.\.\.opts,\s+\}\);\s+Object\.setPrototypeOf\(this, \1\.prototype\);((?:\s+this\.(\w+) = opts\.\4;)*)\s+\}\s+\}/g;

/** A client's exceptions are 35 classes of one text and more, 9 KB: one function makes all but those that may be tried again. */
const oneTextOfFaults: Plugin = {
  name: 'one-text-of-faults',
  setup: ({ onLoad }) => {
    onLoad(
      { filter: /[\\/]client-(?:dynamodb|lambda|s3|ses)[\\/].*models[\\/]errors\.js$/ },
      ({ path }) => {
        const faults = readFileSync(path, 'utf8').replace(
          aFault,
          (_, name: string, whose: string, taken: string) => {
            const fields = [...taken.matchAll(/this\.(\w+)/g)].map(([, field]) => field);
            const said = [name, whose, ...fields].map((one) => JSON.stringify(one)).join(', ');
            return `export const ${name} = /* @__PURE__ */ fault(${said});`;
          },
        );
        const service = /[\\/]client-(\w+)[\\/]/.exec(path)?.[1];
        const contents = `${faults}
function fault(said, $fault, ...fields) {
  return class extends __BaseException {
    static shapeId = 'com.amazonaws.${service}#' + said;
    name = said;
    $fault = $fault;
    constructor(opts) {
      super({ name: said, $fault, ...opts });
      Object.setPrototypeOf(this, new.target.prototype);
      for (const field of fields) this[field] = opts[field];
    }
  };
}`;
        return { contents };
      },
    );
  },
};

/**
 * The exceptions that our commands can be answered with: those of reading and writing items, of
 * SendRawEmail, and of reading and writing a file.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html
 * https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html#API_SendRawEmail_Errors
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html#API_PutObject_Errors
 */
export const faultsOfOurCommands: ReadonlySet<string> = new Set([
  'ConditionalCheckFailedException',
  'IdempotentParameterMismatchException',
  'InternalServerError',
  'ItemCollectionSizeLimitExceededException',
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'ReplicatedWriteConflictException',
  'RequestLimitExceeded',
  'ResourceNotFoundException',
  'ThrottlingException',
  'TransactionCanceledException',
  'TransactionConflictException',
  'TransactionInProgressException',
  'AccountSendingPausedException',
  'ConfigurationSetDoesNotExistException',
  'ConfigurationSetSendingPausedException',
  'MailFromDomainNotVerifiedException',
  'MessageRejected',
  'AccessDenied',
  'EncryptionTypeMismatch',
  'InvalidObjectState',
  'InvalidRequest',
  'InvalidWriteOffset',
  'NoSuchBucket',
  'NoSuchKey',
  'NotFound',
]);

/** How a client makes one of its exceptions known to what reads answers. */
const aRegistration =
  /export var (\w+)\$ = \[-3, n0, [\s\S]*?\n\];\nn0_registry\.registerError\(\1\$, \1\);\n/g;

/**
 * Schemas without the exceptions of commands that we never send (backups, exports, rules for receipts):
 * 4 KB of a client. One that came all the same would be the client's base exception, with its own name.
 */
export const withFaultsOfOurs = (schemas: string): string =>
  schemas.replace(aRegistration, (registration, name: string) =>
    faultsOfOurCommands.has(name) ? registration : '',
  );

const faultsOfOurCommandsAlone: Plugin = {
  name: 'faults-of-our-commands-alone',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]client-(?:dynamodb|ses)[\\/].*schemas_0\.js$/ }, ({ path }) => ({
      contents: withFaultsOfOurs(readFileSync(path, 'utf8')),
    }));
  },
};

export const leanFaults: Plugin[] = [oneTextOfFaults, faultsOfOurCommandsAlone];

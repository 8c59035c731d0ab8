/**
 * The edition's one table: read by the stack, the stores and the local run.
 *
 * | item | pk | sk |
 * |---|---|---|
 * | changes of the call's window | `CALL` | `CALL` |
 * | side effect that was done | `CALL` | `EFFECT#<event>#<instant>` |
 * | mail about the call | `CALL` | `MAIL#<name>` |
 * | application | `APPLICATION#<reference>` | `APPLICATION` |
 * | change of an application | `APPLICATION#<reference>` | `AUDIT#<version>` |
 * | mail about an application | `APPLICATION#<reference>` | `MAIL#<name>` |
 * | document of an application | `APPLICATION#<reference>` | `DOCUMENT#<kind>` |
 * | hidden key of a form that was sent | `FORM#<sha256>` | `FORM` |
 * | address, or name and city, that applied | `PERSON#<sha256>` | `PERSON` |
 * | places taken by a city | `CITY#<id>` | `PLACES` |
 */
export const tableKeys = { partition: 'pk', sort: 'sk', timeToLive: 'expiresAt' } as const;

/** The partition of the items about the call itself: no person is named in it. */
export const callPartition = 'CALL';

/**
 * The one index: rows that something is still to be done for, by the instant when it is due.
 * Sparse (a row leaves it with its `dueShard`), and spread over shards because every write to an
 * index key goes to one partition (1,000 WCU/s).
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-sharding.html
 */
export const dueIndex = {
  name: 'due',
  partition: 'dueShard',
  sort: 'dueAt',
  shards: 4,
  /** When the mail was queued, so that the oldest is known without reading a row. */
  carries: ['queuedAt'],
} as const;

/** Sort keys that begin so are mails: the stream's filter hands only these to the mailer. */
export const mailPrefix = 'MAIL#';

/** Sort keys that begin so are documents; the files lie in the bucket. */
export const documentRowPrefix = 'DOCUMENT#';

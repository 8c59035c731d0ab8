/**
 * The edition's one table: read by the stack, the stores and the local run.
 *
 * | item | pk | sk |
 * |---|---|---|
 * | changes of the call's window | `CALL` | `CALL` |
 * | side effect that was done | `CALL` | `EFFECT#<event>#<instant>` |
 * | mail about the call | `CALL` | `MAIL#<name>` |
 * | application | `APPLICATION#<reference>` | `APPLICATION` |
 * | version of it that counted before | `APPLICATION#<reference>` | `VERSION#<version>` |
 * | what is being written of it | `APPLICATION#<reference>` | `DRAFT` |
 * | browser that may write it | `APPLICATION#<reference>` | `ACCESS#<sha256>` |
 * | change of an application | `APPLICATION#<reference>` | `AUDIT#<version>` |
 * | superior's link, and whose of whom | `ENDORSEMENT#<sha256>` | `ENDORSEMENT` |
 * | mail about an application | `APPLICATION#<reference>` | `MAIL#<name>` |
 * | hidden key of a form that was sent | `FORM#<sha256>` | `FORM` |
 * | address, or name and city, that applied | `PERSON#<sha256>` | `PERSON` |
 * | address that a draft or application names | `ADDRESS#<sha256>` | `APPLICATION#<reference>` |
 * | mailed code that a browser asked for | `CHALLENGE#<sha256>` | `CHALLENGE` |
 * | mail to somebody of whom nothing is known | `VISITOR#<id>` | `MAIL#<name>` |
 * | how often something was done in a span of time | `LIMIT#<what>` | `SPAN#<number>` |
 * | places taken by a city, and how many wait | `CITY#<id>` | `PLACES` |
 * | application that waits for a place | `CITY#<id>` | `HELD#<since>#<reference>` |
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

/**
 * The edition's one table: read by the stack, the stores and the local run.
 *
 * | item | pk | sk |
 * |---|---|---|
 * | changes of the call's window | `CALL` | `CALL` |
 * | closing that the edition file had last | `CALL` | `PLANNED` |
 * | change of the closing | `CALL` | `AUDIT#<instant>` |
 * | side effect that was done | `CALL` | `EFFECT#<event>#<instant>` |
 * | how far one that takes several runs has got | `CALL` | `PROGRESS#<event>#<instant>` |
 * | mail about the call | `CALL` | `MAIL#<name>` |
 * | application | `APPLICATION#<reference>` | `APPLICATION` |
 * | version of it that counted before | `APPLICATION#<reference>` | `VERSION#<version>` |
 * | what is being written of it | `APPLICATION#<reference>` | `DRAFT` |
 * | browser that may write it | `APPLICATION#<reference>` | `ACCESS#<sha256>` |
 * | addresses of its applicant that mails came back from | `APPLICATION#<reference>` | `UNREACHED` |
 * | change of an application | `APPLICATION#<reference>` | `AUDIT#<version>` |
 * | document of it that staff have opened | `APPLICATION#<reference>` | `AUDIT#000000#SEEN#<instant>#<id>` |
 * | endorser's link, and whose of whom | `ENDORSEMENT#<sha256>` | `ENDORSEMENT` |
 * | mail about an application | `APPLICATION#<reference>` | `MAIL#<name>` |
 * | file in the bucket, and its verdict | `APPLICATION#<reference>` | `DOCUMENT#<kind>#<id>` |
 * | hidden key of a form that was sent | `FORM#<sha256>` | `FORM` |
 * | who carries an address, or a name and city | `PERSON#<sha256>` | `PERSON` |
 * | address that a draft or application names | `ADDRESS#<sha256>` | `APPLICATION#<reference>` |
 * | application that a code of the address opened | `ADDRESS#<sha256>` | `PROVED#<reference>` |
 * | application that had the address before | `ADDRESS#<sha256>` | `FORMER#<reference>` |
 * | mailed code that a browser asked for | `CHALLENGE#<sha256>` | `CHALLENGE` |
 * | long code that was mailed to an address last | `CHALLENGE#<sha256>` | `ADDRESS` |
 * | what takes the place of a mail | `CHALLENGE#<sha256>` | `BLANK#<number>` |
 * | mail to somebody of whom nothing is known | `VISITOR#<id>` | `MAIL#<name>` |
 * | how often something was done in a span of time | `LIMIT#<what>` | `SPAN#<number>` |
 * | until when a sweep is under way | `LIMIT#sweep` | `SPAN#0` |
 * | how many mails went in a second | `LIMIT#mails` | `SPAN#<second>` |
 * | places taken by a city, and how many wait | `CITY#<id>` | `PLACES` |
 * | application that waits for a place | `CITY#<id>` | `HELD#<since>#<reference>` |
 * | address that wants news, from when it was first given | `NEWS#<shard>` | `SUBSCRIBER#<sha256>` |
 * | link of a mail about news | `NEWS-LINK#<sha256>` | `NEWS-LINK` |
 * | mail about news, and the last one that was not sent | `SUBSCRIBER#<id>` | `MAIL#<name>`, `UNSENT` |
 * | when the list was carried over | `CALL` | `NEWS` |
 */
export const tableKeys = { partition: 'pk', sort: 'sk', timeToLive: 'expiresAt' } as const;

/** The partition of the items about the call itself: no person is named in it. */
export const callPartition = 'CALL';

/**
 * The one index: rows that something is still to be done for, by the instant when it is due, and
 * beside them, in partitions of their own, applications that count, by when they were first received.
 * Sparse (a row leaves it with its `dueShard`), and spread over shards because every write to an
 * index key goes to one partition (1,000 WCU/s).
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-sharding.html
 */
export const dueIndex = {
  name: 'due',
  partition: 'dueShard',
  sort: 'dueAt',
  /** When the mail was queued, so that the oldest is known without reading a row. */
  carries: ['queuedAt'],
} as const;

/** Where the index has the applications that count: none is read to count them all. */
const shards = [0, 1, 2, 3];
export const countedShards = shards.map((shard) => `APPLICATIONS#${shard}`);
/** The same for those that are held for a check. */
export const uncheckedShards = shards.map((shard) => `UNCHECKED#${shard}`);

/**
 * The partitions of the index, in the order in which what is due in them goes: codes, which somebody
 * waits for, receipts, all else, and at last what failed because of itself. Busy ones are spread.
 * Those of all else are named as they were when there was no order.
 */
export const dueQueues = {
  code: ['DUE#code'],
  receipt: ['DUE#receipt#0', 'DUE#receipt#1', 'DUE#receipt#2', 'DUE#receipt#3'],
  other: ['DUE#0', 'DUE#1', 'DUE#2', 'DUE#3'],
  aside: ['DUE#aside'],
} as const;
export type DueQueue = keyof typeof dueQueues;
export const dueQueueNames: readonly DueQueue[] = ['code', 'receipt', 'other', 'aside'];

/**
 * The list for news, spread by the first digit of each address's digest: all of it is read when
 * there is news, and one partition answers 3,000 reads a second at most.
 */
export const newsShards = [...'0123456789abcdef'];

/** How the partitions begin that hold what a visitor's wish for news reads and writes. */
export const newsPrefixes = {
  list: 'NEWS#',
  link: 'NEWS-LINK#',
  subscriber: 'SUBSCRIBER#',
} as const;

export const applicationPrefix = 'APPLICATION#';

export const applicationRow = 'APPLICATION';
export const unreachableRow = 'UNREACHED';

export const draftRow = 'DRAFT';

/** Sort keys that begin so, in the partition of an application, are versions that counted before. */
export const versionPrefix = 'VERSION#';

/** Sort keys that begin so are entries of an audit: of an application, or of the call. */
export const auditPrefix = 'AUDIT#';

/** Sort keys that begin so are no transition: that staff have opened a document. */
export const seenAuditPrefix = `${auditPrefix}000000#SEEN#`;

/** Sort keys that begin so, in the partition of a city, are applications that wait for a place. */
export const heldPrefix = 'HELD#';

/** Sort keys that begin so are browsers that may write an application. */
export const accessPrefix = 'ACCESS#';

/** The partition of an address that drafts and applications name begins so. */
export const addressPrefix = 'ADDRESS#';

/** Sort keys that begin so, in the partition of an address, are what its codes opened. */
export const provedPrefix = 'PROVED#';

/** Sort keys that begin so, in the partition of an address, are applications that had it before. */
export const formerPrefix = 'FORMER#';

/** The partition of a mail to somebody of whom nothing is known begins so. */
export const visitorPrefix = 'VISITOR#';

/** How the other partitions begin: endorsers' links, keys of forms, those who applied, mailed codes, counts and cities. */
export const endorsementPrefix = 'ENDORSEMENT#';
export const formsPrefix = 'FORM#';
export const personsPrefix = 'PERSON#';
export const codesPrefix = 'CHALLENGE#';
export const limitsPrefix = 'LIMIT#';
export const citiesPrefix = 'CITY#';

/** Sort keys that begin so are mails: the stream's filter hands only these to the mailer. */
export const mailPrefix = 'MAIL#';

/** Sort keys that begin so are files that lie in the bucket. */
export const documentRowPrefix = 'DOCUMENT#';

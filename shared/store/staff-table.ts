/**
 * The rows of the staff's side. None of them stands under `APPLICATION#<reference>`: an applicant's
 * status page and download read that partition whole. A test holds the other roles off them.
 *
 * | item | pk | sk |
 * |---|---|---|
 * | member of the staff | `STAFF` | `STAFF#<id>` |
 * | how often that list was changed | `STAFF` | `LIST` |
 * | change of the list of members | `STAFF` | `AUDIT#<instant>#<member>#<version>` |
 * | who of an issuer is which member | `SUBJECT#<sha256>` | `SUBJECT` |
 * | sign-in that has begun | `SIGN-IN#<sha256>` | `SIGN-IN` |
 * | browser that is signed in | `SESSIONS#<member>` | `SESSION#<sha256>` |
 * | how far the staff are with an application | `CASE#<reference>` | `CASE` |
 * | what happened to a case | `CASE#<reference>` | `EVENT#<instant>#<id>` |
 * | document of it that a member has opened | `CASE#<reference>` | `SEEN#<instant>#<id>` |
 * | note about an application | `CASE#<reference>` | `NOTE#<instant>#<id>` |
 * | work of a reviewer | `REVIEWER#<member>` | `TODO#<due>#<reference>` |
 * | line of the list of applications | `ENTRY#<reference>` | `ENTRY` |
 * | that a draft is counted, which was never sent | `ENTRY#<reference>` | `STARTED` |
 * | where a list has an application | `TERM#<facet>=<value>#<shard>` | `<received>#<reference>` |
 * | word by which one is found | `WORD#<first two letters>` | `<word>#<reference>` |
 * | how long a list is | `COUNTS#<shard>` | `<facet>=<value>` |
 * | export, and how far it has got | `EXPORT#<id>` | `EXPORT` |
 * | who took what out, kept for the audit | `EXPORTS` | `EXPORT#<instant>#<id>` |
 * | saved view of the list | `VIEWS` | `VIEW#<member or ALL>#<id>` |
 * | code that admits one address after the deadline | `LATE-CODE#<sha256>` | `LATE-CODE` |
 * | which codes there are, in the order in which they were issued | `WINDOW` | `LATE-CODE#<instant>#<sha256>` |
 * | shortening that waits for a second person | `WINDOW` | `SHORTENING` |
 * | line of a member's digest | `NOTICES#<member>` | `NOTICE#<instant>#<id>` |
 * | line of the summary of an hour | `NOTICES#<member>` | `EXTRA#<instant>#<id>` |
 * | until when a member's digests have told | `NOTICES#<member>` | `DIGEST` |
 */
export const staffPartition = 'STAFF';
export const memberPrefix = 'STAFF#';
/** Sort keys that begin so, beside the members, say who changed one of them. */
export const peopleAuditPrefix = 'AUDIT#';
export const subjectPrefix = 'SUBJECT#';
export const signInPrefix = 'SIGN-IN#';
export const sessionsPrefix = 'SESSIONS#';
export const sessionPrefix = 'SESSION#';

export const casePrefix = 'CASE#';
export const caseRow = 'CASE';
/** Sort keys that begin so, in the partition of a case, say what happened to it. */
export const eventPrefix = 'EVENT#';
/** Sort keys that begin so, in the partition of a case, are notes. */
export const notePrefix = 'NOTE#';
/** Sort keys that begin so, in the partition of a case, say who has opened a document. */
export const seenPrefix = 'SEEN#';
export const reviewerPrefix = 'REVIEWER#';
export const todoPrefix = 'TODO#';

export const entryPrefix = 'ENTRY#';
export const entryRow = 'ENTRY';
export const startedRow = 'STARTED';
export const termPrefix = 'TERM#';
export const wordPrefix = 'WORD#';
export const countsPrefix = 'COUNTS#';

export const exportPrefix = 'EXPORT#';
/** Every export that was ordered, in the order of time. */
export const exportsPartition = 'EXPORTS';
export const viewsPartition = 'VIEWS';
export const viewPrefix = 'VIEW#';
export const lateCodePrefix = 'LATE-CODE#';
/** What waits for a second person before it changes the call. */
export const windowPartition = 'WINDOW';
export const noticesPrefix = 'NOTICES#';
export const noticePrefix = 'NOTICE#';
/** Sort keys that begin so are notices beyond those of an hour that went one by one. */
export const extraPrefix = 'EXTRA#';

/** How the partitions begin that nobody but the staff may read: every other role is denied them. */
export const staffOnlyPartitions = [
  staffPartition,
  subjectPrefix,
  signInPrefix,
  sessionsPrefix,
  casePrefix,
  reviewerPrefix,
  entryPrefix,
  termPrefix,
  wordPrefix,
  countsPrefix,
  exportPrefix,
  exportsPartition,
  viewsPartition,
  windowPartition,
  noticesPrefix,
] as const;

import {
  casePrefix,
  countsPrefix,
  entryPrefix,
  exportPrefix,
  exportsPartition,
  lateCodePrefix,
  noticesPrefix,
  reviewerPrefix,
  sessionsPrefix,
  staffOnlyPartitions,
  staffPartition,
  termPrefix,
  wordPrefix,
} from '#shared/store/staff-table.ts';
import {
  addressPrefix,
  applicationPrefix,
  callPartition,
  citiesPrefix,
  codesPrefix,
  endorsementPrefix,
  formsPrefix,
  limitsPrefix,
  newsPrefixes,
  personsPrefix,
  visitorPrefix,
} from '#shared/store/table.ts';

/** The rights that a function can have on rows; a transaction needs those of its parts. */
export type RowAction =
  | 'dynamodb:BatchGetItem'
  | 'dynamodb:ConditionCheckItem'
  | 'dynamodb:DeleteItem'
  | 'dynamodb:GetItem'
  | 'dynamodb:PutItem'
  | 'dynamodb:Query'
  | 'dynamodb:Scan'
  | 'dynamodb:UpdateItem';

export type RowRight = Readonly<{
  actions: readonly [RowAction, ...RowAction[]];
  /** How the partitions begin that it holds for; the call's own is a whole one. */
  at: readonly string[];
}>;

/** What an applicant, a robot and an endorser leave behind. */
const ofApplicants = [
  applicationPrefix,
  addressPrefix,
  endorsementPrefix,
  formsPrefix,
  personsPrefix,
  codesPrefix,
  visitorPrefix,
  limitsPrefix,
  citiesPrefix,
  // A late code is used up in the transaction that stores its application.
  lateCodePrefix,
];

/** Where mails lie, beside what they are about. */
const mailPartitions = [callPartition, applicationPrefix, visitorPrefix, newsPrefixes.subscriber];

/**
 * What staff have nothing to do with: codes and links that applicants and supervisors are sent, counts
 * of requests, lines of digests.
 */
const notForStaff: readonly string[] = [
  codesPrefix,
  endorsementPrefix,
  limitsPrefix,
  noticesPrefix,
  reviewerPrefix,
];
const ofStaff = [callPartition, ...ofApplicants, ...staffOnlyPartitions].filter(
  (partition) => !notForStaff.includes(partition),
);

/**
 * Which rows each area may touch. What is read in one request stands in one right, and so does what
 * is written in one transaction: AWS does not say whether it judges each part by its own key, or by
 * the keys of all. Only schedules, deciders and the operator write the record of the call.
 */
export const rowRights = {
  public: [
    { actions: ['dynamodb:GetItem'], at: [callPartition] },
    {
      actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      at: [newsPrefixes.list, newsPrefixes.link, newsPrefixes.subscriber],
    },
  ],
  applicants: [
    {
      actions: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'],
      at: [callPartition, ...ofApplicants],
    },
    {
      actions: ['dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      at: ofApplicants,
    },
  ],
  documents: [
    // Who of the staff is signed in is read together with the call, an application with its case.
    {
      actions: ['dynamodb:BatchGetItem'],
      at: [callPartition, applicationPrefix, staffPartition, sessionsPrefix, casePrefix],
    },
    { actions: ['dynamodb:Query'], at: [callPartition, applicationPrefix] },
    // When a browser of theirs was last seen.
    { actions: ['dynamodb:UpdateItem'], at: [sessionsPrefix] },
    // Which document they open, told to the applicant and to the staff.
    { actions: ['dynamodb:PutItem'], at: [applicationPrefix, casePrefix] },
    {
      actions: ['dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      at: [applicationPrefix],
    },
    // How many files came from where.
    { actions: ['dynamodb:UpdateItem'], at: [limitsPrefix] },
  ],
  mailer: [
    { actions: ['dynamodb:BatchGetItem'], at: [callPartition, applicationPrefix, casePrefix] },
    // Who the staff are, and what a digest tells.
    { actions: ['dynamodb:Query'], at: [staffPartition, noticesPrefix] },
    // The mails about the call lie beside its record; the time of a code begins when it is sent, and
    // mails are counted.
    { actions: ['dynamodb:UpdateItem'], at: [callPartition, codesPrefix, limitsPrefix] },
    {
      actions: ['dynamodb:ConditionCheckItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      at: [
        // A mail to the staff becomes mails and lines, about the call, too.
        callPartition,
        noticesPrefix,
        applicationPrefix,
        visitorPrefix,
        newsPrefixes.subscriber,
        newsPrefixes.list,
        newsPrefixes.link,
      ],
    },
  ],
  exporter: [
    // The list, what stands behind its lines, and who they are shown to.
    {
      actions: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'],
      at: [
        applicationPrefix,
        staffPartition,
        entryPrefix,
        termPrefix,
        wordPrefix,
        countsPrefix,
        exportPrefix,
      ],
    },
    { actions: ['dynamodb:PutItem'], at: [exportPrefix, exportsPartition] },
  ],
  // All in one: what staff do reads and writes rows of applicants, of their own and of the call together.
  staff: [
    {
      actions: [
        'dynamodb:BatchGetItem',
        'dynamodb:ConditionCheckItem',
        'dynamodb:DeleteItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      at: ofStaff,
    },
    // Before a call is extended, it is counted who will be told: subscribers, and drafts by a Scan,
    // which names no key.
    { actions: ['dynamodb:Query', 'dynamodb:Scan'], at: [newsPrefixes.list] },
    // The mails that wait, whoever they are about, and whether a line of the list has a page.
    { actions: ['dynamodb:BatchGetItem'], at: [...mailPartitions, entryPrefix] },
  ],
  keeper: [
    {
      actions: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'],
      at: [applicationPrefix, casePrefix, entryPrefix, termPrefix],
    },
    {
      actions: ['dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      at: [entryPrefix, termPrefix, wordPrefix, countsPrefix],
    },
  ],
} as const satisfies Readonly<Record<string, readonly RowRight[]>>;

/** As `dynamodb:LeadingKeys` compares: a prefix goes on, the call's own partition does not. */
export const leadingKeys = ({ at }: Pick<RowRight, 'at'>): string[] =>
  at.map((partition) => (partition.endsWith('#') ? `${partition}*` : partition));

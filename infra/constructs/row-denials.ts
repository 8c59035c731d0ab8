import {
  casePrefix,
  noticesPrefix,
  sessionsPrefix,
  staffOnlyPartitions,
  staffPartition,
} from '#shared/store/staff-table.ts';
import type { Area } from '../areas.ts';

/**
 * Everything that can be done to a row by its key. DynamoDB's own language (PartiQL) has actions of
 * its own, which no role is allowed; a Scan names no key, and cannot be denied by one.
 */
const itemActions = [
  'dynamodb:BatchGetItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:DeleteItem',
  'dynamodb:GetItem',
  'dynamodb:PutItem',
  'dynamodb:Query',
  'dynamodb:UpdateItem',
] as const;
type ItemAction = (typeof itemActions)[number];

export type RowDenial = Readonly<{
  actions: readonly [ItemAction, ...ItemAction[]];
  /** How the partitions begin that it holds for; some are whole ones. */
  at: readonly string[];
}>;

type StaffPartition = (typeof staffOnlyPartitions)[number];
/** What an area may do all the same, by partition. */
type Spared = Readonly<Partial<Record<StaffPartition, readonly ItemAction[]>>>;

const denialOf = (at: readonly string[], spared: readonly ItemAction[] = []): RowDenial[] => {
  const [first, ...rest] = itemActions.filter((action) => !spared.includes(action));
  return first && at.length > 0 ? [{ actions: [first, ...rest], at }] : [];
};

const staffRowsBut = (spared: Spared): readonly RowDenial[] => [
  ...denialOf(staffOnlyPartitions.filter((one) => spared[one] === undefined)),
  ...staffOnlyPartitions
    .filter((one) => spared[one] !== undefined)
    .flatMap((one) => denialOf([one], spared[one])),
];

/**
 * Which rows of the staff each other area is kept off, whatever its rights say: what staff note,
 * decide and have not told yet must not reach an applicant by a mistake in a right or in a query. An
 * area that works on rows of the staff has none.
 */
export const rowDenials = {
  public: staffRowsBut({}),
  applicants: staffRowsBut({}),
  // A mail to the staff becomes one to each member, or a line of their digest; who reviews an
  // application stands in its case.
  mailer: staffRowsBut({
    [staffPartition]: ['dynamodb:Query'],
    [noticesPrefix]: [
      'dynamodb:ConditionCheckItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
    ],
    [casePrefix]: ['dynamodb:BatchGetItem'],
  }),
  // Staff open documents there: it has to know who is signed in, and whose the case is to see, and
  // writes down which they open. That it reads no note in a case is for it to keep to.
  documents: staffRowsBut({
    [staffPartition]: ['dynamodb:BatchGetItem', 'dynamodb:GetItem'],
    [sessionsPrefix]: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:UpdateItem'],
    [casePrefix]: ['dynamodb:BatchGetItem', 'dynamodb:PutItem'],
  }),
  // It makes the staff's lists out of what it reads.
  keeper: [],
  // It reads the staff's lists, and writes down who took out what.
  exporter: [],
  // It sends the digests, and writes down until when they have told.
  scheduler: staffRowsBut({
    [staffPartition]: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'],
    [noticesPrefix]: ['dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
  }),
} as const satisfies Readonly<Record<Exclude<Area, 'staff'>, readonly RowDenial[]>>;

import { describe, expect, test } from 'vitest';
import { mailStates } from '#shared/domain/mail/outbox.ts';
import { keys } from '#shared/store/engine/item.ts';
import { staffKeys } from '#shared/store/engine/staff-keys.ts';
import { Json } from '../../../infra/local/assembly/json.ts';
import { eventFilter } from '../../../infra/local/services/dynamodb/event-filter.ts';
import { areaOf, ofType, type Properties, templateOf } from './synthesized.ts';

const mappings = ofType(templateOf('2018-jeju'), 'AWS::Lambda::EventSourceMapping').map(
  ([, { Properties }]) => Properties,
);
const areaOfMapping = ({ FunctionName }: Properties) => areaOf(FunctionName['Ref']);
const [mapping = {}] = mappings.filter((one) => areaOfMapping(one) === 'keeper');

const passes = eventFilter(
  mapping['FilterCriteria']['Filters'].map(({ Pattern }: Properties) => String(Pattern)),
);

type Images = Readonly<{ before?: string; after?: string }>;

const record = (sk: string, { before, after }: Images = {}): Json =>
  Json.parse({
    eventName: before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY',
    dynamodb: {
      Keys: { pk: { S: 'APPLICATION#K7M2Q9XD' }, sk: { S: sk } },
      ...(before !== undefined && { OldImage: { state: { S: before } } }),
      ...(after !== undefined && { NewImage: { state: { S: after } } }),
    },
  });

const reference = 'K7M2Q9XD';
const mail = keys.mail({ about: 'application', reference }, 'v1-receipt').sk;

// At most two readers of a shard: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html
test('the stream has two readers', () => {
  expect(mappings.map(areaOfMapping).sort()).toEqual(['keeper', 'mailer']);
});

describe('the keeper of the list hears of', () => {
  test.each([
    ['an application', keys.application(reference).sk],
    ['a case', staffKeys.case(reference).sk],
    ['an address that was not reached', keys.unreachable(reference).sk],
  ])('%s that comes, changes or goes', (_, sk) => {
    expect(passes(record(sk, { after: 'submitted' }))).toBe(true);
    expect(passes(record(sk, { before: 'submitted', after: 'withdrawn' }))).toBe(true);
    expect(passes(record(sk, { before: 'withdrawn' }))).toBe(true);
  });

  test('a mail that was given up, or arrives after all', () => {
    expect(mailStates).toContain('given-up');
    expect(passes(record(mail, { before: 'sending', after: 'given-up' }))).toBe(true);
    expect(passes(record(mail, { before: 'given-up', after: 'delivered' }))).toBe(true);
  });

  test('a draft that comes or goes, and not each time that it is saved', () => {
    const { sk } = keys.draft(reference);
    expect(passes(record(sk, { after: '' }))).toBe(true);
    expect(passes(record(sk, { before: '' }))).toBe(true);
    expect(passes(record(sk, { before: '', after: '' }))).toBe(false);
  });

  test('no other step of a mail, and no row that the list says nothing of', () => {
    expect(passes(record(mail, { after: 'queued' }))).toBe(false);
    expect(passes(record(mail, { before: 'queued', after: 'sending' }))).toBe(false);
    expect(passes(record(mail, { before: 'sent', after: 'delivered' }))).toBe(false);
    const rows = [
      keys.version(reference, 1),
      keys.address('digest', reference),
      staffKeys.note(reference, 0, 'a'),
      // What it writes itself would call it again without end.
      staffKeys.entry(reference),
      staffKeys.started(reference),
      staffKeys.posting('state=submitted', 0, 0, reference),
      staffKeys.word('grace', reference),
      staffKeys.count('state=submitted', 0),
    ];
    for (const { sk } of rows) expect(passes(record(sk, { after: 'submitted' })), sk).toBe(false);
  });
});

test('a batch that fails is split, tried again, and ends in the failure queue', () => {
  expect(mapping).toMatchObject({
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    MaximumRecordAgeInSeconds: 86_400,
    MaximumRetryAttempts: 10,
    ParallelizationFactor: 4,
    StartingPosition: 'TRIM_HORIZON',
  });
  const queue = mapping['DestinationConfig']['OnFailure']['Destination']['Fn::GetAtt'][0];
  expect(areaOf(queue)).toBe('keeper');
});

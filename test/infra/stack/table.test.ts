import { describe, expect, test } from 'vitest';
import { dueIndex, tableKeys } from '#shared/store/table.ts';
import { ofType, templateOf } from './synthesized.ts';

const tableIn = (template: ReturnType<typeof templateOf>) => {
  const [found] = ofType(template, 'AWS::DynamoDB::GlobalTable');
  if (!found) throw new Error('There is no table.');
  return found[1];
};

const table = tableIn(templateOf('2018-jeju'));

describe('the table', () => {
  test('has the keys of table.ts, each with its attribute', () => {
    expect(table.Properties['KeySchema']).toEqual([
      { AttributeName: tableKeys.partition, KeyType: 'HASH' },
      { AttributeName: tableKeys.sort, KeyType: 'RANGE' },
    ]);
    expect(table.Properties['AttributeDefinitions']).toEqual([
      { AttributeName: tableKeys.partition, AttributeType: 'S' },
      { AttributeName: tableKeys.sort, AttributeType: 'S' },
      { AttributeName: dueIndex.partition, AttributeType: 'S' },
      { AttributeName: dueIndex.sort, AttributeType: 'N' },
    ]);
  });

  test('has the one index of what is due', () => {
    expect(table.Properties['GlobalSecondaryIndexes']).toEqual([
      {
        IndexName: dueIndex.name,
        KeySchema: [
          { AttributeName: dueIndex.partition, KeyType: 'HASH' },
          { AttributeName: dueIndex.sort, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['queuedAt'] },
      },
    ]);
  });

  test('streams, is paid by request, and forgets what has expired', () => {
    expect(table.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: tableKeys.timeToLive, Enabled: true },
    });
  });

  test('can be restored, and outlives its stack', () => {
    expect(table.DeletionPolicy).toBe('Retain');
    expect(table.Properties['Replicas']).toEqual([
      expect.objectContaining({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      }),
    ]);
  });

  test('goes with the stack of a rehearsal', () => {
    const rehearsed = tableIn(templateOf('2018-jeju', { rehearsal: true }));
    expect(rehearsed.DeletionPolicy).toBe('Delete');
    expect(rehearsed.Properties['Replicas'][0]['DeletionProtectionEnabled']).toBe(false);
  });
});

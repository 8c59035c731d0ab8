import type { Assembly } from '../../assembly/assembly.ts';
import type { Json } from '../../assembly/json.ts';
import type { LocalStack } from '../../assembly/stack.ts';
import type { VirtualClock } from '../../clock/clock.ts';
import type { Undo } from '../../host/undo.ts';
import { eventFilter } from '../dynamodb/event-filter.ts';
import type { DeployedFunctions } from '../lambda/deploy.ts';
import { bucketService } from './bucket-service.ts';
import { objectAccess } from './object-access.ts';
import { objectStore, type StoredObject } from './object-store.ts';
import { bucketName } from './resource.ts';
import { scanResult } from './scanner.ts';

export type BucketStackSettings = Readonly<{
  stack: LocalStack;
  functions: DeployedFunctions;
  clock: VirtualClock;
  folder: string | undefined;
}>;

/** GuardDuty needs seconds; the rest of the run need not wait that long. */
const scanMilliseconds = 300;

type Encryption = LocalStack['buckets'][number]['properties']['BucketEncryption'];

/** The ARN of the key of KMS, if a bucket has one. */
const keyOf = (encryption: Encryption): string | undefined =>
  encryption?.ServerSideEncryptionConfiguration[0]?.ServerSideEncryptionByDefault.KMSMasterKeyID;

/** S3 with the stack's buckets, a scanner for those with a plan, and the rules that tell of it. */
export const deployBucket = (
  { stack, functions, clock, folder }: BucketStackSettings,
  { region, account, stackName }: Pick<Assembly, 'region' | 'account' | 'stackName'>,
  undo: Undo,
) => {
  const objects = objectStore(folder);
  const timers = new Set<NodeJS.Timeout>();
  undo.add(() => {
    for (const timer of timers) clearTimeout(timer);
  });
  const rules = stack.rules
    .filter(({ properties }) => properties.State === 'ENABLED')
    .map(({ properties: { EventPattern, Targets } }) => ({
      passes: eventFilter([JSON.stringify(EventPattern)]),
      targets: Targets.map(({ Arn }) => functions.at(Arn)),
    }));
  const publish = (event: Json): void => {
    for (const { passes, targets } of rules)
      if (passes(event)) for (const { invokeLater } of targets) void invokeLater(event);
  };
  const isScanned = ({ bucket, key }: StoredObject): boolean =>
    stack.scanPlans.some(({ properties: { ProtectedResource } }) => {
      const { BucketName, ObjectPrefixes } = ProtectedResource.S3Bucket;
      const isUnder = ObjectPrefixes.some((prefix) => key.startsWith(prefix));
      return BucketName === bucket && (ObjectPrefixes.length === 0 || isUnder);
    });
  const scan = (object: StoredObject): void => {
    if (!isScanned(object)) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      publish(scanResult(object, { region, account, at: clock.now() }));
    }, scanMilliseconds);
    timers.add(timer);
  };
  const keys = new Map(
    stack.buckets.map(({ logicalId, properties: { BucketName, BucketEncryption } }) => [
      BucketName ?? bucketName(stackName, logicalId),
      keyOf(BucketEncryption),
    ]),
  );
  const buckets = [...keys.keys()];
  return {
    name: buckets[0] ?? '',
    objects: objects.list,
    service: bucketService({
      buckets,
      objects,
      asks: objectAccess({ region, keys }),
      now: clock.now,
      arrived: scan,
    }),
  };
};

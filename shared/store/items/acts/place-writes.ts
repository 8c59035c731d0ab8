import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { PlaceMove } from '#shared/domain/call/city-places.ts';
import { keys, n } from '../../engine/item.ts';
import { updateWrite } from '../../engine/writes.ts';

type Write = Readonly<{ update: string; condition: string; needsQuota: boolean }>;

const somebodyWaits = 'held >= :one';

/**
 * The update of each move with its condition. No condition names a number that a concurrent move
 * would change.
 */
const writes: Readonly<Record<PlaceMove['kind'], Write>> = {
  take: {
    update: 'ADD taken :one',
    condition: 'attribute_not_exists(taken) OR taken < :quota',
    needsQuota: true,
  },
  queue: { update: 'ADD held :one', condition: 'taken >= :quota', needsQuota: true },
  release: {
    update: 'ADD taken :less',
    condition: '(attribute_not_exists(held) OR held < :one) AND taken >= :one',
    needsQuota: false,
  },
  'hand-over': { update: 'ADD held :less', condition: somebodyWaits, needsQuota: false },
  'leave-queue': { update: 'ADD held :less', condition: somebodyWaits, needsQuota: false },
  'move-up': {
    update: 'ADD taken :one, held :less',
    condition: `${somebodyWaits} AND taken < :quota`,
    needsQuota: true,
  },
  // Writes what stands there, so that whoever counts at the same time is refused.
  exchange: { update: 'SET held = held', condition: somebodyWaits, needsQuota: false },
};

export const placeWrite = (
  table: string,
  { cityId, quota, kind }: PlaceMove,
): TransactWriteItem => {
  const { update, condition, needsQuota } = writes[kind];
  return updateWrite(table, keys.places(cityId), {
    update,
    condition,
    values: {
      ':one': n(1),
      ...(update.includes(':less') ? { ':less': n(-1) } : {}),
      ...(needsQuota ? { ':quota': n(quota) } : {}),
    },
  });
};

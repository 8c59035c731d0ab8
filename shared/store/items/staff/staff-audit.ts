import type { AuditEntry } from '#shared/domain/lifecycle/audit.ts';
import { type Item, stringIn } from '../../engine/item.ts';
import { auditIn } from '../application-record.ts';
import { personIn } from './case-item.ts';

/**
 * An audit row as staff see it: with the member who did it, and why. Undefined where a later release
 * wrote it.
 */
export const readStaffAudit = (item: Item): AuditEntry | undefined => {
  const entry = auditIn(item);
  const [person, reason] = [personIn(item), stringIn(item, 'reason')];
  return entry && { ...entry, ...(person && { person }), ...(reason !== '' && { reason }) };
};

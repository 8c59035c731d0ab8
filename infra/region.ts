import type { Edition } from '#shared/domain/call/edition.ts';
import { Refusal } from './refusal.ts';

/** What CDK says where neither a variable nor a profile names a region. */
const unsaid = 'us-east-1';

/**
 * Refuses to make a stack where whoever deploys means another region than the edition's: it would go
 * to the edition's all the same, and they would look for it elsewhere.
 */
export const checkRegion = (
  { id, region }: Edition,
  said: Readonly<Record<string, string | undefined>>,
): void => {
  const { CDK_DEFAULT_REGION: found } = said;
  const meant =
    said['AWS_REGION'] ?? said['AWS_DEFAULT_REGION'] ?? (found === unsaid ? undefined : found);
  if (meant === undefined || meant === '' || meant === region) return;
  throw new Refusal(
    `The edition "${id}" belongs to ${region}, but this shell uses ${meant}: set AWS_REGION=${region}. If the edition was never deployed, you can change the region in its file.`,
  );
};

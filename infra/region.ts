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

/** Refuses a certificate of another region: the gateway takes only one of its own. */
export const checkCertificate = (
  { id, region }: Pick<Edition, 'id' | 'region'>,
  certificate: string | undefined,
): void => {
  const found = certificate?.split(':')[3];
  if (found === undefined || found === region) return;
  throw new Refusal(
    `-c certificate=${certificate} is refused: it is in ${found}, and the edition "${id}" is in ${region}. Request a certificate in ${region}.`,
  );
};

import { causedBy } from '#shared/domain/mail/outbox.ts';
import { mailboxOf, planAsking, subscriberIdOf } from '#shared/domain/news/news.ts';
import { retry } from '#shared/runtime/backoff.ts';
import { digest } from '#shared/runtime/digest.ts';
import type { Subscribers } from '#shared/store/news/subscribers.ts';
import { networkName } from '#shared/web/network.ts';
import type { WebRequest } from '#shared/web/request.ts';

export type WishDeps = Readonly<{
  /** Lines are counted under names made with it, which say nothing. */
  secret: () => string;
  subscribers: () => Promise<Pick<Subscribers, 'find' | 'ask'>>;
  random: (bytes: number) => Uint8Array;
  /** Waits a moment, longer after each try, before a write that met another is tried again. */
  pause: (tries: number) => Promise<void>;
}>;

/**
 * Writes down that an address wants news, with one read and one write of two rows whatever is known
 * of it. False when others were in the way every time.
 */
export const storeWish = async (
  deps: WishDeps,
  request: WebRequest,
  address: string,
): Promise<boolean> => {
  const line = networkName(deps.secret(), request.sourceIp, request.receivedAt);
  const subscribers = await deps.subscribers();
  const key = digest(mailboxOf(address));
  const attempt = async (): Promise<true | undefined> => {
    const asking = planAsking(await subscribers.find(key), {
      address,
      digest: key,
      language: request.language,
      newId: subscriberIdOf(deps.random(16)),
      now: request.receivedAt,
    });
    const [mail] = causedBy(asking.mail ? [asking.mail] : [], line);
    return (await subscribers.ask({ ...asking, mail })).ok ? true : undefined;
  };
  return (await retry(deps.pause, attempt, request)) === true;
};

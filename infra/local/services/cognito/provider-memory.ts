import type { Adapter, AdapterPayload } from 'oidc-provider';

/** More than anybody signs in during one run: what is oldest goes. */
const mostKept = 5_000;

/**
 * What the issuer keeps while the run lasts. Expiry is judged by the issuer itself, from the `exp`
 * of what is kept.
 */
export const memoryAdapter = (): ((model: string) => Adapter) => {
  const kept = new Map<string, AdapterPayload>();
  return (model) => {
    const keyOf = (id: string): string => `${model}:${id}`;
    const where = async (wanted: (payload: AdapterPayload) => boolean) =>
      [...kept].find(([key, payload]) => key.startsWith(`${model}:`) && wanted(payload))?.[1];
    return {
      upsert: async (id, payload) => {
        kept.set(keyOf(id), payload);
        const [oldest] = kept.keys();
        if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      },
      find: async (id) => kept.get(keyOf(id)),
      findByUid: (uid) => where((payload) => payload.uid === uid),
      findByUserCode: (code) => where((payload) => payload.userCode === code),
      consume: async (id) => {
        const payload = kept.get(keyOf(id));
        if (payload) kept.set(keyOf(id), { ...payload, consumed: Math.floor(Date.now() / 1000) });
      },
      destroy: async (id) => void kept.delete(keyOf(id)),
      revokeByGrantId: async (grantId) => {
        for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
};

import { onFirstUse } from '#shared/runtime/on-first-use.ts';

export const handler = onFirstUse(async () => (await import('./site.ts')).staffSite());

import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Stands in for `@aws-sdk/credential-provider-node` in every bundle. A function gets its credentials
 * by environment only; the other providers (files, SSO, container, web identity) cost 135 KB and a
 * fifth of a cold start.
 */
export const defaultProvider = () => fromEnv();

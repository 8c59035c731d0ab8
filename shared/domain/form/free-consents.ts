/** Consents that nothing depends on: they are given and taken back as long as the application counts. */
export const freeConsents = ['agreesToPublicList', 'wantsNews'] as const;

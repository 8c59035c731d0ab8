/**
 * Where an application stands in every list: when it was first received, and its reference. It never
 * changes, so that what comes after it neither repeats nor leaves out, whatever has come since.
 */
export type ListKey = string;

/** 15 digits hold every instant, so that the order of keys is the order of time. */
export const listKeyOf = (of: Readonly<{ firstReceivedAt: number; reference: string }>): ListKey =>
  `${String(of.firstReceivedAt).padStart(15, '0')}#${of.reference}`;

export const isListKey = (text: string): boolean => /^\d{15}#[0-9A-HJKMNP-TV-Z]{8}$/.test(text);

export const referenceAt = (key: ListKey): string => key.slice(16);

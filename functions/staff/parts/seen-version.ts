import type { FormValues } from '#shared/domain/form/form-fields.ts';

/** The version that a form was made from; what was not sent along counts as seen. */
export const seenVersion = (values: FormValues, field: string, now: number): number => {
  const text = values.get(field) ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : now;
};

import type { FormValues } from '#shared/domain/form/form-fields.ts';

/** The hidden field that says which version of a member a page has shown. */
export const versionField = 'version';

/** None, where it was none of ours: such a form is answered as one that is too old. */
export const seenVersion = (values: FormValues): number => {
  const text = values.get(versionField) ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
};

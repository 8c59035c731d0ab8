import { checkFile } from '#shared/documents/check-file.ts';

/** A function that checks a headshot, to be bundled as the stack's functions are. */
export const handler = async (photo: Uint8Array) => {
  const checked = await checkFile(photo, 'headshot');
  return checked.ok ? checked.value.type : checked.error;
};

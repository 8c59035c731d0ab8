import { getDocument } from 'unpdf/pdfjs';

/**
 * Whether a PDF that says somewhere that it is encrypted opens for anyone: most only forbid editing.
 * pdf.js is asked, which reads every way of locking one. Loaded lazily: it is 1.6 MB.
 */
export const opensWithoutPassword = async (
  bytes: Uint8Array,
): Promise<'open' | 'locked' | 'unreadable'> => {
  // pdf.js takes the bytes for its own.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    await task.promise;
    return 'open';
  } catch (error) {
    const said = error instanceof Error ? `${error.name} ${error.message}` : '';
    // A lock by certificates is a way that it does not know.
    return /password|encrypt/i.test(said) ? 'locked' : 'unreadable';
  } finally {
    await task.destroy();
  }
};

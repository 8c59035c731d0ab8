import { readFile } from 'node:fs/promises';
import { nominationPaper } from '../../../functions/documents/paper/nomination-paper.ts';
import { fontCache } from '../../../functions/documents/paper/typesetting/font-cache.ts';
import { fontSources } from '../../../infra/bundling/font-files.ts';

/** A file that lies beside the documents' bundle, where there is none. */
const readFontFile = (name: string): Promise<Uint8Array> => readFile(fontSources.get(name) ?? name);

/** The fonts, opened once for all tests of a file. */
export const fonts = fontCache(readFontFile);
export const nominationForm = nominationPaper(fonts);

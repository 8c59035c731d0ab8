import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { logOutput } from '#shared/runtime/log.ts';
import { renderedMails } from './mails.ts';
import { renderedPages } from './pages.ts';
import type { Rendered } from './rendered.ts';
import { siteAnswers } from './site.ts';

const isEmpty = async (folder: string): Promise<boolean> => (await readdir(folder)).length === 0;

type What = Readonly<{ site: boolean }>;

/** Writes every page, mail and file of the site into an empty folder; resolves to their count. */
export const recordRendered = async (folder: string, what: What): Promise<number> => {
  await mkdir(folder, { recursive: true });
  if (!(await isEmpty(folder))) throw new Error(`${folder} holds something already`);
  // What the mailer logs in this process is no part of the record.
  logOutput.write = () => {};
  const written = new Set<string>();
  for await (const { path, content } of everything(what)) {
    if (written.has(path)) throw new Error(`two files are named ${path}`);
    written.add(path);
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return written.size;
};

async function* everything({ site }: What): AsyncGenerator<Rendered> {
  yield* renderedPages();
  yield* renderedMails();
  if (site) yield* siteAnswers();
}

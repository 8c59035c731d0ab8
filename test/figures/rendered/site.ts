import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages } from '#shared/domain/call/language.ts';
import { synthesize } from '../../../infra/local/assembly/synthesize.ts';
import { type LocalRun, startLocalRun } from '../../../infra/local/local-run.ts';
import { everyState } from '../../support/every/every-state.ts';
import { maskedAddress, maskedPage, referencesIn } from './mask.ts';
import { mirror, swapped } from './mirror.ts';
import { fileNames } from './names.ts';
import type { Rendered } from './rendered.ts';

const edition = '2018-jeju';

/** A speed at which the clock all but stands, however slow the machine is. */
const standing = 0.001;

/** What the site gives beside pages and the assets that they name. */
const plainFiles: readonly string[] = [
  '/favicon.ico',
  '/robots.txt',
  '/.well-known/security.txt',
  ...languages.map((language) => `/${language}/deadline.ics`),
];

const assetsIn = (pages: readonly Rendered[]): readonly string[] => [
  ...new Set(pages.flatMap(({ content }) => String(content).match(/\/assets\/[\w.-]+/g) ?? [])),
];

/** Of these the server's own change from one answer to the next, or with its port. */
const ownHeaders =
  /^(?:date|connection|keep-alive|transfer-encoding|content-length|apigw-requestid)$/;

/** What stands at these paths, each with its headers. */
async function* files(run: LocalRun, paths: readonly string[]): AsyncGenerator<Rendered> {
  for (const path of paths) {
    const answer = await fetch(run.siteUrl + path);
    const headers = [...answer.headers].filter(([name]) => !ownHeaders.test(name));
    const lines = headers.map(([name, value]) => `${name}: ${value}\n`).sort();
    const name = path.slice(1).replaceAll('/', '-').replace(/^\./, '');
    yield { path: `files/${name}`, content: maskedAddress(await answer.text(), run.siteUrl) };
    yield { path: `files/${name}.headers`, content: `${answer.status}\n${lines.join('')}` };
  }
}

/** Every page as the site answers it in that language, by the way of `every-state.ts`. */
const states = async (run: LocalRun, language: string): Promise<readonly Rendered[]> => {
  const { run: seen, close } = await mirror(run, language);
  const fileName = fileNames();
  const pages: { path: string; content: string }[] = [];
  try {
    for await (const { name, html } of everyState(seen))
      pages.push({
        path: `site/${language}/${fileName(name)}.html`,
        content: maskedAddress(swapped(html, language), run.siteUrl),
      });
  } finally {
    await close();
  }
  const owners = run.mails().map(({ tags }) => tags['owner'] ?? '');
  const references = referencesIn([...pages.map(({ content }) => content), ...owners]);
  return pages.map(({ path, content }) => ({ path, content: maskedPage(content, references) }));
};

async function* siteIn(language: string, assembly: string): AsyncGenerator<Rendered> {
  const run = await startLocalRun({ edition, assembly, port: 0, speed: standing });
  try {
    run.setClock({ at: run.call.opensAt });
    if (language === 'en') yield* files(run, plainFiles);
    const pages = await states(run, language);
    yield* pages;
    if (language === 'en') yield* files(run, assetsIn(pages));
  } finally {
    await run.stop();
  }
}

/** What the site answers, from its synthesized stack: pages in their states, and files. */
export async function* siteAnswers(): AsyncGenerator<Rendered> {
  const assembly = await mkdtemp(join(tmpdir(), 'assembly-'));
  try {
    await synthesize(edition, assembly);
    for (const language of languages) yield* siteIn(language, assembly);
  } finally {
    await rm(assembly, { recursive: true, force: true });
  }
}

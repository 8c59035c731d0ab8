import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

const text = join(import.meta.dirname, '../../shared/text');

/** Each language has a folder. */
const languages = readdirSync(text, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** `import { callWords, type Language } from '#shared/text/words.ts';` */
const anImport = /^import \{([^}]*)\} from '(#shared\/text|\.)\/words\.ts';$/gm;
/** `export const callWords: In<'call'> = …`, of words.ts. */
const aFunction = /^export const (\w+): In<'(\w+)'>/gm;
/** `export { page, standard } from './page.ts';`, of a language's topics.ts. */
const aTopic = /^export \{ ([^}]*) \} from '([^']*)';$/gm;

const commas = (names: string): readonly string[] =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The file of each topic in a language. */
const filesOf = (language: string): ReadonlyMap<string, string> => {
  const list = join(text, language, 'site/topics.ts');
  return new Map(
    [...readFileSync(list, 'utf8').matchAll(aTopic)].flatMap(([, names = '', file = '']) =>
      commas(names).map((name): [string, string] => [name, join(dirname(list), file)]),
    ),
  );
};

/** The function of words.ts that says a topic, as a module. */
const moduleOf = (name: string, topic: string): string => {
  const imports = languages.map((language) => {
    const file = filesOf(language).get(topic);
    return `import { ${topic} as ${language} } from ${JSON.stringify(file)};`;
  });
  return `import { inLanguage } from './in-language.ts';
${imports.join('\n')}
export const ${name} = (language) => inLanguage({ ${languages.join(', ')} }, language);`;
};

/** What words.ts exports beside its functions, it has from there. */
const others = '#shared/domain/call/language.ts';

/**
 * Gives each function of `shared/text/words.ts` a module of its own. esbuild asks of a module as a
 * whole which entries of a bundle come to it: in one module the first page would load whatever its
 * function ever says, in each language.
 */
export const wordsApart: Plugin = {
  name: 'words-apart',
  setup: ({ onLoad, onResolve }) => {
    const words = readFileSync(join(text, 'words.ts'), 'utf8');
    const topics = new Map(
      [...words.matchAll(aFunction)].map(([, name = '', topic = '']) => [name, topic]),
    );
    const importOf = (name: string): string =>
      `import { ${name} } from '${topics.has(name) ? `words:${name}` : others}';`;
    onLoad({ filter: /[\\/](?:functions|shared)[\\/].*\.tsx?$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      const contents = code.replace(anImport, (whole: string, names: string, from: string) =>
        // A neighbour of that name elsewhere says something else.
        from === '.' && dirname(path) !== text ? whole : commas(names).map(importOf).join(' '),
      );
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
    onResolve({ filter: /^words:/ }, ({ path }) => ({
      path: path.slice('words:'.length),
      namespace: 'words',
      sideEffects: false,
    }));
    onLoad({ filter: /./, namespace: 'words' }, ({ path }) => ({
      contents: moduleOf(path, topics.get(path) ?? ''),
      resolveDir: text,
    }));
  },
};

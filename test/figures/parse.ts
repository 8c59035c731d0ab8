import type { SourceFile } from 'typescript/unstable/ast';
import { createVirtualFileSystem } from 'typescript/unstable/fs';
import { API } from 'typescript/unstable/sync';

/** A file of code under its path from the project's folder, with `/` on every machine. */
export type CodeFile = Readonly<{ path: string; text: string }>;

export type ParsedFile = CodeFile & Readonly<{ tree: SourceFile }>;

const root = '/project';

const isScript = ({ path }: CodeFile): boolean => /\.tsx?$/.test(path);

/** The syntax trees of what is TypeScript among the files, from their texts alone: types are not read. */
export const parse = (files: readonly CodeFile[]): readonly ParsedFile[] => {
  const scripts = files.filter(isScript);
  const config = {
    compilerOptions: { noLib: true, noResolve: true, types: [], jsx: 'preserve' },
    files: scripts.map(({ path }) => path),
  };
  const api = new API({
    cwd: root,
    fs: createVirtualFileSystem({
      ...Object.fromEntries(scripts.map(({ path, text }) => [`${root}/${path}`, text])),
      [`${root}/tsconfig.json`]: JSON.stringify(config),
    }),
  });
  try {
    const snapshot = api.updateSnapshot({ openProjects: [`${root}/tsconfig.json`] });
    const project = snapshot.getProject(`${root}/tsconfig.json`);
    return scripts.map((file) => {
      const tree = project?.program.getSourceFile(`${root}/${file.path}`);
      if (!tree) throw new Error(`${file.path} cannot be parsed`);
      return { ...file, tree };
    });
  } finally {
    api.close();
  }
};

/** `import{a as b,c}from"./chunk-1.js";`, as esbuild writes it when it minifies. */
const anImport = /(?<![\w$.])import\{([^{}]*)\}from("\.\/[^"]*");/g;
/** `export{a as b,c};`, once, at the end of a file. */
const theExport = /(?<![\w$.])export\{([^{}]*)\};(?=\s*(?:\/\/# sourceMappingURL=.*)?\s*$)/;
const aLazyImport = /(?<![\w$.])import\((?="\.\/)/;
const everyLazyImport = new RegExp(aLazyImport, 'g');

/** As long as the word that it stands for. */
const lazily = 'later$';
const lazyRequire = `function ${lazily}(file){return Promise.resolve().then(()=>require(file))}`;

const properties = (names: string): string =>
  names
    .split(',')
    .map((one) => one.split(' as ').toReversed().join(':'))
    .join(',');

/**
 * A file of a bundle with plain `require` and `module.exports` between it and the other files, in
 * place of what esbuild writes for modules of unknown origin: a getter for each name that is handed
 * on, and its file's name at each use, 4% of all code. What is handed on may not change later, and
 * files may not import each other in a circle; `bundles.test.ts` looks for both. Each column stays where it
 * is, so that the source map holds.
 */
export const plainChunk = (code: string): string => {
  const hasLazy = aLazyImport.test(code);
  // A program of its own, which a bench is, hands nothing on.
  const complete = hasLazy && !theExport.test(code) ? `${code}\n${lazyRequire}` : code;
  return complete
    .replace(anImport, (whole: string, names: string, file: string) =>
      `let{${names.replaceAll(' as ', ':')}}=require(${file});`.padEnd(whole.length),
    )
    .replaceAll(everyLazyImport, `${lazily}(`)
    .replace(theExport, (_, names: string) => {
      const handedOn = `module.exports={${properties(names)}};`;
      return hasLazy ? `${handedOn}${lazyRequire}` : handedOn;
    });
};

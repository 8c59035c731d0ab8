import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What takes longest, of each project in this order; vitest goes by the size of a file until it has
 * measured it. The first of those in browsers mostly waits.
 */
const longest = [
  ...['pseudo-locales', 'check-file', 'patterns', 'nomination-paper'],
  ...['bundles', 'findings', 'command-line', 'document-bundle', 'chunks'],
  ...['known-addresses', 'access-matrix', 'fuzz', 'asked-codes', 'hidden-from-applicants'],
  ...['dearest-request', 'bots', 'hostile-strings', 'crash-matrix', 'killed-engine', 'scale'],
  ...['crash-matrix-without-events', 'journey-crash-matrix', 'documents-crash-matrix'],
  ...['slow-line', 'languages', 'pages', 'staff-pages', 'old-phones', 'journey', 'nomination'],
  ...['week', 'before-and-after', 'local-run', 'applicants', 'npm-start', 'endorsement'],
];

const placeOf = (moduleId: string): number => {
  const place = longest.indexOf(/([\w-]+)\.test\.tsx?$/.exec(moduleId)?.[1] ?? '');
  return place < 0 ? longest.length : place;
};

/**
 * What takes longest begins first, in the first run after an installation, too: begun last, it would
 * leave the other cores idle.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = Map.groupBy(sorted, ({ project }) => project.name);
    return [...projects.values()].flatMap((all) =>
      all.toSorted((a, b) => placeOf(a.moduleId) - placeOf(b.moduleId)),
    );
  }
}

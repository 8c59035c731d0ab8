import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest; vitest goes by the size of a file until it has measured it. */
const long =
  /\/(?:(?:\w+-)?crash-matrix(?:-without-events)?|fuzz|bots|dearest-request|known-addresses|pages|languages|old-phones)\.test\.ts$/;

/**
 * What takes longest begins first, in the first run after an installation, too: begun last, it would
 * leave the other cores idle.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = Map.groupBy(sorted, ({ project }) => project.name);
    return [...projects.values()].flatMap((all) => [
      ...all.filter(({ moduleId }) => long.test(moduleId)),
      ...all.filter(({ moduleId }) => !long.test(moduleId)),
    ]);
  }
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateOf } from '../stack/synthesized.ts';
import { releaseOf } from './release.ts';

/** Writes down what is released now, for the next release to be held against. */
const file = join(import.meta.dirname, '../../fixtures/last-release.json');
const release = releaseOf(templateOf('2018-jeju', { malwareScan: true }));
writeFileSync(file, `${JSON.stringify(release, undefined, 2)}\n`);
console.log(`${file} holds this release: ${release.routeSettings.length} routes with settings.`);

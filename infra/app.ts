import { bundleAreas } from './bundle.ts';
import { callApp } from './call-app.ts';
import { CallStack } from './call-stack.ts';
import { EditionRefused, loadEdition } from './editions/load-edition.ts';
import { readSettings, SettingRefused } from './settings.ts';

const synthesize = async (): Promise<void> => {
  const app = callApp();
  const settings = readSettings(app.node.getAllContext());
  const edition = loadEdition(settings.edition);
  new CallStack(app, {
    edition,
    bundles: await bundleAreas(edition, app.outdir),
    rehearsal: settings.rehearsal || edition.id === 'rehearsal',
    alarmRecipient: settings.alarmRecipient,
    malwareScan: settings.malwareScan,
    asOf: settings.asOf ?? Date.now(),
  });
  app.synth();
};

try {
  await synthesize();
} catch (error) {
  if (!(error instanceof EditionRefused || error instanceof SettingRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

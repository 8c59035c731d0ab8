import { bundleAreas } from './bundling/bundle.ts';
import { callApp } from './call-app.ts';
import { CallStack } from './call-stack.ts';
import { loadEdition } from './editions/load-edition.ts';
import { editionToDeploy } from './editions/rehearsed-edition.ts';
import { Refusal } from './refusal.ts';
import { checkCertificate, checkRegion } from './region.ts';
import { revision } from './revision.ts';
import { readSettings } from './settings.ts';

const synthesize = async (): Promise<void> => {
  const app = callApp();
  const settings = readSettings(app.node.getAllContext());
  const named = loadEdition(settings.edition);
  const rehearsal = settings.rehearsal || named.id === 'rehearsal';
  const edition = editionToDeploy(named, rehearsal);
  checkRegion(edition, process.env);
  checkCertificate(edition, settings.domain?.certificate);
  new CallStack(app, {
    edition,
    bundles: await bundleAreas(edition, app.outdir, process.env['KEPT_CODE']),
    rehearsal,
    revision: revision(),
    alarmRecipient: settings.alarmRecipient,
    malwareScan: settings.malwareScan,
    domain: settings.domain,
    asOf: settings.asOf ?? Date.now(),
  });
  app.synth();
};

try {
  await synthesize();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

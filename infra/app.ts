import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { bundleAreas } from './bundle.ts';
import { CallStack } from './call-stack.ts';
import { acknowledge } from './constructs/acknowledgements.ts';
import { EditionRefused, loadEdition } from './editions/load-edition.ts';
import { readSettings, SettingRefused } from './settings.ts';

const synthesize = (): void => {
  const app = new App({ analyticsReporting: false });
  const settings = readSettings(app.node.getAllContext());
  const edition = loadEdition(settings.edition);
  const stack = new CallStack(app, {
    edition,
    bundles: bundleAreas(edition, app.outdir),
    rehearsal: settings.rehearsal || edition.id === 'rehearsal',
    alarmRecipient: settings.alarmRecipient,
  });
  acknowledge(stack);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  app.synth();
};

try {
  synthesize();
} catch (error) {
  if (!(error instanceof EditionRefused || error instanceof SettingRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

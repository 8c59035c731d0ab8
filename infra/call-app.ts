import { App, Validations } from 'aws-cdk-lib';
import { FLAGS } from 'aws-cdk-lib/cx-api';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';

/** Every behaviour that CDK recommends to new projects; the lock file holds its version. */
const recommendedFlags = Object.fromEntries(
  Object.entries(FLAGS)
    .filter(([, { introducedIn }]) => introducedIn.v2 !== undefined)
    .map(([flag, { recommendedValue }]) => [flag, recommendedValue]),
);

type CallAppProps = Readonly<{
  /** Where the assembly goes; CDK's command line says it by itself. */
  outdir?: string;
  /** Whether every template has to pass CDK's own rules and cdk-nag's; they are most of a synth. */
  checked?: boolean;
}>;

export const callApp = ({ outdir, checked = true }: CallAppProps = {}): App => {
  const app = new App({
    analyticsReporting: false,
    ...(outdir && { outdir }),
    context: {
      ...recommendedFlags,
      '@aws-cdk/core:validateAgainstDefaultRules': checked,
      '@aws-cdk/core:target-partitions': ['aws'],
    },
  });
  if (checked) {
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  }
  return app;
};

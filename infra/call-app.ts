import { App, Validations } from 'aws-cdk-lib';
import { FLAGS } from 'aws-cdk-lib/cx-api';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';

/** Every behaviour that CDK recommends to new projects; the lock file holds its version. */
const recommendedFlags = Object.fromEntries(
  Object.entries(FLAGS)
    .filter(([, { introducedIn }]) => introducedIn.v2 !== undefined)
    .map(([flag, { recommendedValue }]) => [flag, recommendedValue]),
);

/** `outdir` and `context` come from CDK's command line; only tests give them. */
type CallAppProps = Readonly<{ outdir?: string; context?: Record<string, unknown> }>;

/** The app, and every check that a template has to pass at synth. */
export const callApp = ({ context, ...props }: CallAppProps = {}): App => {
  const app = new App({
    analyticsReporting: false,
    context: {
      ...recommendedFlags,
      '@aws-cdk/core:validateAgainstDefaultRules': true,
      '@aws-cdk/core:target-partitions': ['aws'],
      ...context,
    },
    ...props,
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return app;
};

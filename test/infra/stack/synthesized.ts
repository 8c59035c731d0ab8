import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { type Area, areas, ofEachArea } from '../../../infra/areas.ts';
import type { Bundles } from '../../../infra/bundling/bundle.ts';
import { callApp } from '../../../infra/call-app.ts';
import { CallStack, type CallStackProps } from '../../../infra/call-stack.ts';
import { loadEdition } from '../../../infra/editions/load-edition.ts';
import { editionToDeploy } from '../../../infra/editions/rehearsed-edition.ts';

// biome-ignore lint/suspicious/noExplicitAny: a template is JSON of many shapes, read freely in tests
export type Properties = Record<string, any>;
export type Resource = Readonly<{
  Type: string;
  Properties: Properties;
  DependsOn?: string | string[];
  DeletionPolicy?: string;
}>;
export type TemplateJson = Readonly<{
  Parameters?: Record<string, Properties>;
  Outputs?: Record<string, Properties>;
  Resources: Record<string, Resource>;
}>;

/** Stand-ins for the bundles: what a stack looks like does not hang on its code. */
const emptyBundles = (): Bundles => {
  const folder = mkdtempSync(join(tmpdir(), 'call-bundles-'));
  const bundle = (area: Area): string => {
    const asset = join(folder, area);
    mkdirSync(asset);
    writeFileSync(join(asset, 'index.js'), `// ${area}`);
    return asset;
  };
  return ofEachArea(bundle);
};

const bundles = emptyBundles();

type StackOptions = Partial<Omit<CallStackProps, 'bundles'>> & { app?: App };

export const stackOf = (
  name: string,
  {
    app = callApp({ checked: false }),
    rehearsal = name === 'rehearsal',
    ...props
  }: StackOptions = {},
): CallStack =>
  new CallStack(app, {
    edition: editionToDeploy(loadEdition(name), rehearsal),
    bundles,
    rehearsal,
    asOf: 0,
    ...props,
  });

const synthesized = new Map<string, TemplateJson>();

/** The template of that stack, which is synthesized once for all tests: none may change it. */
export const templateOf = (name: string, options: Omit<StackOptions, 'app'> = {}): TemplateJson => {
  const key = JSON.stringify([name, options]);
  const template =
    synthesized.get(key) ?? (Template.fromStack(stackOf(name, options)).toJSON() as TemplateJson);
  synthesized.set(key, template);
  return template;
};

export const ofType = (template: TemplateJson, type: string): [string, Resource][] =>
  Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);

/** The area of a function by its logical name: `MailerAreaFunction13F8D7DC` is the mailer's. */
export const areaOf = (logicalId: string): Area => {
  const area = areas.find((name) => logicalId.toLowerCase().startsWith(name));
  if (!area) throw new Error(`${logicalId} belongs to no area`);
  return area;
};

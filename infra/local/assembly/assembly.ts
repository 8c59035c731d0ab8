import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../refusal.ts';
import { Json } from './json.ts';

const Artifact = z.looseObject({
  type: z.string(),
  environment: z.string().optional(),
  properties: z
    .looseObject({
      templateFile: z.string().optional(),
      stackName: z.string().optional(),
      file: z.string().optional(),
    })
    .default({}),
});
const Manifest = z.object({ artifacts: z.record(z.string(), Artifact) });

const AssetManifest = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.looseObject({ path: z.string().optional() }),
      destinations: z.record(z.string(), z.looseObject({ objectKey: z.string() })),
    }),
  ),
});

const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), Json).default({}),
  Condition: z.string().optional(),
});

export const Template = z.looseObject({
  Parameters: z.record(z.string(), z.looseObject({ Default: z.string().optional() })).default({}),
  Conditions: z.record(z.string(), Json).default({}),
  Resources: z.record(z.string(), Resource),
});
export type Template = z.infer<typeof Template>;

/** A synthesized stack: its template, where it would stand, and the folders its functions come from. */
export type Assembly = Readonly<{
  stackName: string;
  region: string;
  account: string;
  template: Template;
  /** Absolute path of the asset that is published under this key of the bootstrap bucket. */
  assetPath: (objectKey: string) => string | undefined;
}>;

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** A stack that names no region stands here: the edition's staff and most of its cities are near. */
const defaultRegion = 'ap-northeast-2';

const placeOf = (environment: string | undefined): { account: string; region: string } => {
  const [, account = '', region = ''] = /^aws:\/\/([^/]+)\/(.+)$/.exec(environment ?? '') ?? [];
  return {
    account: /^\d{12}$/.test(account) ? account : '000000000000',
    region: region.startsWith('unknown') || region === '' ? defaultRegion : region,
  };
};

const assetPaths = (folder: string, file: string | undefined): Map<string, string> => {
  if (file === undefined) return new Map();
  const manifest = AssetManifest.parse(readJson(path.join(folder, file)));
  return new Map(
    Object.values(manifest.files).flatMap(({ source, destinations }) =>
      Object.values(destinations).map(({ objectKey }): [string, string] => [
        objectKey,
        path.resolve(folder, source.path ?? ''),
      ]),
    ),
  );
};

/** Reads a cloud assembly (`cdk.out`) of exactly one stack. */
export const readAssembly = (folder: string): Assembly => {
  const { artifacts } = Manifest.parse(readJson(path.join(folder, 'manifest.json')));
  const ofType = (type: string) => Object.entries(artifacts).filter(([, a]) => a.type === type);
  const [stack, another] = ofType('aws:cloudformation:stack');
  if (stack === undefined || another !== undefined)
    throw new Refusal(`${folder} holds ${another ? 'several stacks' : 'no stack'}: expected one`);
  const [artifactId, { properties, environment }] = stack;
  const templateFile = path.join(folder, properties.templateFile ?? `${artifactId}.template.json`);
  const assets = assetPaths(folder, ofType('cdk:asset-manifest')[0]?.[1].properties.file);
  return {
    stackName: properties.stackName ?? artifactId,
    ...placeOf(environment),
    template: Template.parse(readJson(templateFile)),
    assetPath: (objectKey) => assets.get(objectKey),
  };
};

import type { Edition } from '#shared/domain/call/edition.ts';
import type { Bundles } from '../../infra/bundling/bundle.ts';
import type { Row } from './harness/row.ts';

/** What every bench measures: the project's own bundles of one edition. */
export type Subject = Readonly<{
  edition: Edition;
  bundles: Bundles;
  /** Of this run alone; goes when it ends. */
  folder: string;
  /** Asked for by an option: what takes minutes. */
  withTests: boolean;
  /** How often the local run is killed. */
  kills: number;
  say: (line: string) => void;
}>;

export type Bench = (subject: Subject) => Promise<readonly Row[]>;

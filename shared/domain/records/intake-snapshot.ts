import type { CallRecord } from '../call/call-window.ts';
import type { Counted } from './counted.ts';

/** What identifies a submission: digests of the form's hidden key, of its answers, of the person. */
export type Fingerprint = Readonly<{
  form: string;
  answers: string;
  duplicateKeys: readonly string[];
  /** Those of the version before, where there is one. */
  former?: readonly string[];
  cityId: string | undefined;
  /** The reference, where it is known before the application is sent. */
  own?: string;
  /** The count of the network that it came from, where it is counted with the application. */
  network?: Counted | undefined;
  /** The count of applications with the same long answers, and who sends them here. */
  sameText?: Counted & Readonly<{ by: string }>;
}>;

/** Of each duplicate key, the references of the applications that carry it. */
export type Carriers = Readonly<Record<string, readonly string[]>>;

/** All that the intake of an application is planned on: the call, and what is stored of a form, a person and a city. */
export type IntakeSnapshot = Readonly<{
  call: CallRecord;
  sentBefore: Readonly<{ reference: string; answers: string }> | undefined;
  carriers: Carriers;
  /** Whether another application carries one of the duplicate keys. */
  ofOthers: boolean;
  placesTaken: number;
  /** How many came from the network before. */
  fromNetwork: number;
  /** How many had the same long answers before. */
  sameTextTimes: number;
  /** Whether another applicant sent them first. */
  sameTextOfAnother: boolean;
}>;

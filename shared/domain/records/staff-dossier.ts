import type { Application } from '../application/application.ts';
import type { AuditEntry } from '../lifecycle/audit.ts';
import type { MailRecord } from './application-record.ts';
import type { CaseRecord } from './case-record.ts';

/** A mail about an application, by the name under which it can be sent again. */
export type NamedMail = MailRecord & Readonly<{ name: string }>;

/** All that the secretariat sees of an application. */
export type StaffDossier = Readonly<{
  application: Application;
  /** Versions that counted before, oldest first. */
  versions: readonly Application[];
  /** With the members who did it, and why; oldest first. */
  history: readonly AuditEntry[];
  /** To whomever they went, oldest first. */
  mails: readonly NamedMail[];
  /** Addresses of the applicant that mails came back from. */
  unreachable: readonly string[];
  record: CaseRecord;
}>;

/** What a reviewer sees of one: nothing of its mails, its history or who has changed it. */
export type ReviewedApplication = Readonly<{ application: Application; record: CaseRecord }>;

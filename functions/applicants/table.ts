import { edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { challengeStore } from '#shared/store/applications/access-codes.ts';
import { applicationStore } from '#shared/store/applications/applications.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { documentStore } from '#shared/store/applications/documents.ts';
import { draftStore } from '#shared/store/applications/drafts.ts';
import { endorsementStore } from '#shared/store/applications/endorsements.ts';
import { lateCodeStore } from '#shared/store/call/late-codes.ts';
import { counterStore } from '#shared/store/engine/rate-limits.ts';
import { client } from './calls.ts';

/** What this area asks of the table beside the call. Loaded when first needed. */
export const applications = applicationStore(client, env.table(), edition());
export const commit = commitStore(client, env.table(), edition());
export const drafts = draftStore(client, env.table(), edition());
export const challenges = challengeStore(client, env.table());
export const documents = documentStore(client, env.table());
export const counters = counterStore(client, env.table());
export const endorsements = endorsementStore(client, env.table(), edition());
export const lateCodes = lateCodeStore(client, env.table());

import { edition } from '#shared/runtime/deps.ts';
import { env } from '#shared/runtime/env.ts';
import { commitStore } from '#shared/store/applications/commit.ts';
import { unreachableAddresses } from '#shared/store/applications/unreachable-addresses.ts';
import { tableClient } from '#shared/store/engine/table-client.ts';
import { codeTimesStore } from '#shared/store/mail/code-times.ts';
import { mailBudgetStore } from '#shared/store/mail/mail-budget.ts';
import { mailRateStore } from '#shared/store/mail/mail-rate.ts';
import { outboxStore } from '#shared/store/mail/outbox.ts';
import { staffNoticeStore } from '#shared/store/mail/staff-notices.ts';
import { subjectRecordsStore } from '#shared/store/mail/subject-records.ts';
import { sweeperStore } from '#shared/store/mail/sweeper.ts';
import { newsLinkStore } from '#shared/store/news/news-links.ts';
import { memberStore } from '#shared/store/staff/members.ts';

const client = tableClient();

/** What this area asks of the table. Loaded when first needed: the SDK is most of a cold start. */
export const outbox = outboxStore(client, env.table());
export const commit = commitStore(client, env.table(), edition());
export const readRecords = subjectRecordsStore(client, env.table(), edition());
export const codeTimes = codeTimesStore(client, env.table());
export const budget = mailBudgetStore(client, env.table());
export const sweeper = sweeperStore(client, env.table());
export const mailRate = mailRateStore(client, env.table());
export const unreachable = unreachableAddresses(client, env.table());
export const staffNotices = staffNoticeStore(client, env.table());
export const members = memberStore(client, env.table(), edition());
export const links = newsLinkStore(client, env.table());

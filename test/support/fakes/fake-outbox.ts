import {
  leaseMs,
  type Mail,
  type MailName,
  type MailState,
  settlement,
  urgencyOf,
} from '#shared/domain/mail/outbox.ts';
import type { Outbox } from '#shared/store/mail/outbox.ts';
import { type DueQueue, dueQueueNames } from '#shared/store/table.ts';

type Row = Mail & {
  state: MailState;
  queue: DueQueue;
  attempt: number;
  dueAt: number | undefined;
  queuedAt: number;
  firstTriedAt: number | undefined;
  fault?: string;
  messageId?: string;
};

export type FakeOutbox = Outbox &
  Readonly<{
    row: (name: string) => Row;
    rows: () => readonly Row[];
    /** Claims of this mail fail from now on. */
    breakClaims: (name: string) => void;
    /** A mail that was claimed becomes these. */
    handOn: (mail: MailName, mails: readonly Mail[]) => undefined;
  }>;

const keyOf = ({ owner, name }: MailName): string => `${JSON.stringify(owner)} ${name}`;

/** The outbox in memory, with the conditions of the table's. */
export const fakeOutbox = (mails: readonly Mail[]): FakeOutbox => {
  const rows = new Map<string, Row>();
  const add = (added: readonly Mail[]): void => {
    for (const mail of added)
      rows.set(keyOf(mail), {
        ...mail,
        state: 'queued',
        queue: urgencyOf(mail.kind),
        attempt: 0,
        queuedAt: mail.dueAt,
        firstTriedAt: undefined,
      });
  };
  add(mails);
  const broken = new Set<string>();

  return {
    rows: () => [...rows.values()],
    row: (name) => {
      const found = [...rows.values()].find((row) => row.name === name);
      if (!found) throw new Error(`no mail is named ${name}`);
      return found;
    },
    breakClaims: (name) => broken.add(name),
    handOn: (mail, made) => {
      const row = rows.get(keyOf(mail));
      if (row) Object.assign(row, { state: 'handed-on', dueAt: undefined });
      add(made);
    },
    claim: async (which, now) => {
      if (broken.has(which.name)) throw new Error(`Grace: ${which.name}`);
      const row = rows.get(keyOf(which));
      const isFree = row?.state === 'queued' || row?.state === 'sending';
      if (!row || !isFree || row.dueAt === undefined || row.dueAt > now) return undefined;
      row.state = 'sending';
      row.attempt += 1;
      row.firstTriedAt ??= now;
      row.dueAt = now + leaseMs;
      return { ...row, firstTriedAt: row.firstTriedAt };
    },
    markSent: async (mail, messageId) => {
      const row = rows.get(keyOf(mail));
      if (!row || (row.state !== 'queued' && row.state !== 'sending')) return;
      Object.assign(row, { state: 'sent', messageId, dueAt: undefined });
    },
    markFailed: async (mail, retry, fault) => {
      const row = rows.get(keyOf(mail));
      if (row?.state !== 'sending' || row.attempt !== mail.attempt) return;
      const dueAt = retry.state === 'queued' ? retry.dueAt : undefined;
      Object.assign(row, { state: retry.state, fault, dueAt });
      if (retry.state === 'queued' && retry.aside) row.queue = 'aside';
    },
    markUnclear: async (mail, dueAt, fault) => {
      const row = rows.get(keyOf(mail));
      if (row?.state !== 'sending' || row.attempt !== mail.attempt) return;
      Object.assign(row, { dueAt, fault });
    },
    release: async (mail, now) => {
      const row = rows.get(keyOf(mail));
      if (row?.state !== 'sending' || row.attempt !== mail.attempt) return;
      Object.assign(row, { state: 'queued', attempt: mail.attempt - 1, dueAt: now });
    },
    drop: async (mail, _now, as = 'dropped') => {
      const row = rows.get(keyOf(mail));
      if (row?.state !== 'sending' || row.attempt !== mail.attempt) return;
      Object.assign(row, { state: as, dueAt: undefined });
    },
    postpone: async (mail, dueAt) => {
      const row = rows.get(keyOf(mail));
      if (row?.state !== 'sending' || row.attempt !== mail.attempt) return;
      const untried = { attempt: 0, firstTriedAt: undefined };
      Object.assign(row, { ...untried, state: 'queued', queuedAt: dueAt, dueAt });
    },
    settle: async (which, event) => {
      const row = rows.get(keyOf(which));
      const { to, from } = settlement(event);
      if (!row || !from.includes(row.state)) return false;
      Object.assign(row, { state: to, dueAt: undefined });
      return true;
    },
    addressed: async (which) => rows.get(keyOf(which)),
    oldestUnsent: async () => {
      const waiting = [...rows.values()].filter(
        ({ dueAt, queue }) => dueAt !== undefined && queue !== 'aside',
      );
      return waiting.length === 0
        ? undefined
        : Math.min(...waiting.map(({ queuedAt }) => queuedAt));
    },
    due: async (now, limit, queues = dueQueueNames) =>
      queues
        .flatMap((queue) => [...rows.values()].filter((row) => row.queue === queue))
        .filter(({ dueAt }) => dueAt !== undefined && dueAt <= now)
        .slice(0, limit)
        .map(({ owner, name }) => ({ owner, name })),
  };
};

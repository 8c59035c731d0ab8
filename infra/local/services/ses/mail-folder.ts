import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { dataFilesIn, readDataFile, writeDataFile } from '../../host/data-file.ts';

/** A mail that SES took. */
export type StoredMail = Readonly<{
  messageId: string;
  sentAt: number;
  source: string;
  destinations: readonly string[];
  tags: Readonly<Record<string, string>>;
  raw: Buffer;
}>;

const MailFile = z.object({
  messageId: z.string(),
  sentAt: z.number(),
  source: z.string(),
  destinations: z.array(z.string()),
  tags: z.record(z.string(), z.string()),
  raw: z.string().transform((text) => Buffer.from(text, 'base64')),
  /** The configuration set whose events are still to be published. */
  untold: z.string().optional(),
});

const numberOf = (file: string): number => Number(path.basename(file, '.json'));

type Found = Readonly<{ mail: StoredMail; file: string; untold: string | undefined }>;

const readMail = (file: string): readonly Found[] => {
  const read = readDataFile(file, MailFile, 'A mail is missing in the inbox.');
  if (!read) return [];
  const { untold, ...mail } = read;
  return [{ mail, file, untold }];
};

export const writeMail = (file: string, mail: StoredMail, untold?: string): void =>
  writeDataFile(file, { ...mail, raw: mail.raw.toString('base64'), untold });

/**
 * Mails as files with a number each; answers what lies there, and what keeps the next. That a mail's
 * events are still to be published is written with it, at once: SES forgets neither.
 */
export const openMailFolder = (folder: string) => {
  const files = dataFilesIn(folder);
  // What cannot be read keeps its number: the next mail must not take the place of another.
  let count = Math.max(0, ...files.map(numberOf));
  return {
    found: files.flatMap(readMail),
    /** Answers what notes that its events were published. */
    store: (mail: StoredMail, untold: string | undefined): (() => void) => {
      count += 1;
      mkdirSync(folder, { recursive: true });
      const file = path.join(folder, `${String(count).padStart(6, '0')}.json`);
      writeMail(file, mail, untold);
      return () => writeMail(file, mail);
    },
  };
};

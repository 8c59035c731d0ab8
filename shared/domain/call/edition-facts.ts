import * as z from 'zod';
import { type Instant, startOfDay } from '../time/zoned-time.ts';
import { line, questions } from './edition-translation.ts';

export const calendarDay = z.iso.date('is not a calendar date: give one as YYYY-MM-DD');
export const address = z
  .email('is not an email address: give one, such as andrew@we-gov.org')
  .max(254);

const telephone = z
  .string()
  .regex(
    /^\+\d[\d ()-]{5,28}$/,
    'is not a phone number: give it with its country code, such as +82 2 123 4567',
  );

export const Person = z.strictObject({ name: line, address });
/** Somebody whom people may write to or, where there is a telephone, call. */
export const Contact = Person.extend({ telephone: telephone.optional() });

/** The first and the last day of something. */
const Days = z.strictObject({ from: calendarDay, to: calendarDay });

/** What happens between the deadline and the workshop, as far as it is known. */
const Schedule = z.strictObject({
  interviews: Days.optional(),
  /** The day by which everybody is told. */
  results: calendarDay.optional(),
});

/** What the law asks to be said about the persons’ data of the call; each list is of whole sentences. */
const Privacy = z.strictObject({
  /** Who decides what the data are used for: its name and its address. */
  controller: line,
  /** Whom people may ask about their data; without, the contacts. */
  officer: Contact.optional(),
  /** Who is given data, beside the partners: who, what for, where and how long. */
  recipients: z.array(line).max(12),
  /** How long what is kept. */
  periods: z.array(line).min(1).max(12),
  /** What people may ask for, and whom they may complain to. */
  rights: z.array(line).min(1).max(12),
  /** What becomes of the data of somebody who withdraws; without, people are told to ask. */
  afterWithdrawal: line.optional(),
});

/** What applicants ask first. All of it may be missing: then nothing is shown. */
export const factFields = {
  /** What it costs and who pays, a sentence for each. */
  costs: z.array(line).max(8).default([]),
  visa: line.optional(),
  /** The language that the workshop is held in. */
  workingLanguage: line.optional(),
  /** Whether there are interpreters, and into which languages. */
  interpretation: line.optional(),
  /** In which languages the answers of an application are read. */
  answerLanguages: line.optional(),
  schedule: Schedule.default({}),
  /** How soon the contacts answer. */
  answerTime: line.optional(),
  questions: questions.default([]),
  privacy: Privacy.optional(),
};

type Schedule = z.infer<typeof Schedule>;

type Dated = Readonly<{
  zone: string;
  closesAt: string;
  schedule: Schedule;
  workshop: Readonly<{ from: string }>;
}>;
type Refuse = (path: (string | number)[], value: unknown, message: string) => void;

/** Refuses interviews and results that are not between the closing and the workshop, in this order. */
export const checkSchedule = (file: Dated, closesAt: Instant, refuse: Refuse): void => {
  const { interviews, results } = file.schedule;
  const at = (...path: string[]) => ['schedule', ...path];
  const isEarly = (day: string) => startOfDay(day, file.zone) < closesAt;
  if (interviews && isEarly(interviews.from))
    refuse(
      at('interviews', 'from'),
      interviews.from,
      `is before the call closes (${file.closesAt}): give a later day`,
    );
  if (interviews && interviews.to < interviews.from)
    refuse(
      at('interviews', 'to'),
      interviews.to,
      `is before schedule.interviews.from (${interviews.from}): give the last day`,
    );
  if (results === undefined) return;
  if (isEarly(results))
    refuse(
      at('results'),
      results,
      `is before the call closes (${file.closesAt}): give a later day`,
    );
  if (interviews && results < interviews.to)
    refuse(
      at('results'),
      results,
      `is before the last interviews (${interviews.to}): give a later day`,
    );
  if (results >= file.workshop.from)
    refuse(
      at('results'),
      results,
      `is not before the workshop (${file.workshop.from}): give an earlier day`,
    );
};

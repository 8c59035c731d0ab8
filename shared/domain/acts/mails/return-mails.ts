import type { Application } from '../../application/application.ts';
import type { CallInForce } from '../../call/call-in-force.ts';
import { findCity } from '../../call/city.ts';
import type { Mail } from '../../mail/outbox.ts';
import { afterQuietHours } from '../../time/quiet-hours.ts';
import { aDay } from '../../time/spans.ts';
import { returnFacts } from './change-mails.ts';

/** How long before the date the applicant is reminded, and how soon after the question at least. */
const remindsBefore = 2 * aDay;
const leaves = aDay;

/** The reminder of an application that was just returned; none where the date is near. */
export const returnReminder = (
  call: CallInForce,
  application: Application,
  at: number,
): readonly Mail[] => {
  const { reference, version, language, answers, cityId } = application;
  const facts = returnFacts(call, application, at);
  const zone = findCity(call, cityId ?? '')?.zone ?? call.zone;
  const wanted = facts.answerBy - remindsBefore;
  if (wanted < at + leaves) return [];
  return [
    {
      owner: { about: 'application', reference },
      name: `v${version}-return-reminder`,
      kind: 'return-reminder',
      to: answers.email,
      language,
      facts,
      dueAt: afterQuietHours(wanted, { zone, endsAt: facts.answerBy }),
    },
  ];
};

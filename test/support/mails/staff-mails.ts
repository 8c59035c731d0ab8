import type { Act } from '#shared/domain/acts/act.ts';
import { planAnswerReturn } from '#shared/domain/acts/answer-return.ts';
import { planConfirmDuplicate } from '#shared/domain/acts/staff/duplicates.ts';
import { planReturn } from '#shared/domain/acts/staff/return-for-information.ts';
import type { Application } from '#shared/domain/application/application.ts';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import type { Result } from '#shared/domain/result.ts';
import { testInForce } from '../world/web.ts';
import { sampleApplication } from './journey-mails.ts';
import { arrivedAt } from './mails.ts';

const aDay = 86_400_000;
const member = { id: 'andrew', name: 'Andrew Lim', roles: ['staff'] } as const;

/** What a plan comes to; a refusal fails the test that did not expect it. */
export const planned = <Value>(result: Result<Value, string>): Value => {
  if (!result.ok) throw new Error(`refused: ${result.error}`);
  return result.value;
};

const mailsOf = ({ changes = [] }: Act): readonly Mail[] => changes.flatMap(({ mails }) => mails);

/** What staff ask in the samples. */
export const questions = [
  'Which years did you work for the city?',
  'Upload a nomination letter with a signature.',
] as const;

const asking = (application: Application = sampleApplication()) =>
  planned(
    planReturn({
      call: testInForce,
      member,
      at: arrivedAt + aDay,
      application,
      items: questions.join('\n'),
      lastDay: '2018-05-28',
    }),
  );

/** An application that staff have returned with two questions. */
export const returnedApplication = (application?: Application): Application =>
  asking(application).changes[0].after;

/** To the applicant of one that is returned: the question, and its reminder. */
export const returnMails = (application?: Application): readonly Mail[] =>
  mailsOf(asking(application));

/** To staff when the applicant has answered. */
export const answeredMails = (): readonly Mail[] =>
  mailsOf(
    planned(
      planAnswerReturn({
        call: testInForce,
        application: returnedApplication(),
        at: arrivedAt + 2 * aDay,
        answer: 'From 2011 to 2018.',
      }),
    ),
  );

/** To the applicant of one in whose place another counts. */
export const duplicateMails = (address?: string): readonly Mail[] =>
  mailsOf(
    planned(
      planConfirmDuplicate({
        call: testInForce,
        member,
        at: arrivedAt + aDay,
        application: sampleApplication({}, { seen: { appliedBefore: true, placesTaken: 0 } }),
        counts: sampleApplication(address === undefined ? {} : { email: address }, {
          reference: 'Q9XDK7M2',
        }),
      }),
    ),
  );

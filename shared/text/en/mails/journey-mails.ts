import { options } from '../applicants/fields.ts';
import { answerNames } from '../staff/answer-names.ts';
import { returnMail } from './return-mail.ts';

const ignore = 'ignore this email';

/** The words of the mails about drafts, codes, withdrawals and places that become free. */
export const journeyMails = {
  ...returnMail,
  draftBegun: {
    subject: (reference: string): string => `You have started an application (${reference})`,
    text: (title: string): string =>
      `We are the WeGO secretariat. You have started an application to attend the ${title}. We save your answers each time you continue to the next page. We receive your application only when you submit it.`,
    closes: 'Deadline to submit',
    open: 'Continue on this or another device with a code',
    notYou: `If you did not start an application, ${ignore}. We delete applications that are not submitted.`,
  },
  draftReminder: {
    subject: (reference: string): string =>
      `You have not submitted your application yet (${reference})`,
    text: (title: string): string =>
      `We are the WeGO secretariat. You started an application to attend the ${title} but have not submitted it. Your answers are saved.`,
    closes: 'Deadline to submit',
    open: 'Continue your application',
  },
  draftExpired: {
    subject: (reference: string): string => `Your application was not submitted (${reference})`,
    text: (title: string): string =>
      `We are the WeGO secretariat. Applications for the ${title} have closed. You started an application but did not submit it, so we cannot consider it.`,
    erased: 'We will delete your answers 14 days after the deadline.',
  },
  code: {
    subject: 'Your code to open your application',
    text: 'We are the WeGO secretariat. Enter this code in the browser in which you asked for it. It opens your application.',
    code: 'Code',
    lasts: `The code works for 10 minutes. Nobody at WeGO will ask you for it. If you did not ask for a code, ${ignore}.`,
    lastsLong: `Many codes were requested for your email address today, so this one is longer. You can use it until the end of today in UTC. If you ask for another code today and no new email arrives, enter this one. Nobody at WeGO will ask you for it. If you did not ask for a code, ${ignore}.`,
  },
  lateCode: {
    subject: 'Your code for a late application',
    text: (title: string): string =>
      `We are the WeGO secretariat. Applications for the ${title} have closed, but you can still apply with this code.`,
    code: 'Code',
    until: 'You can submit your application until',
    open: 'Enter your email address and the code',
    once: 'The code works for one application, and only with this email address. Do not share it.',
    notYou: `If you did not ask for a late application, ${ignore}.`,
  },
  noApplication: {
    subject: 'We could not find an application with this address',
    text: (title: string): string =>
      `We are the WeGO secretariat. Someone used this email address to ask for a code to open an application to attend the ${title}. We have no application with this address.`,
    maybe: `If it was you, you may have used a different email address in the application. If it was not you, ${ignore}.`,
    open: 'Try another address or start an application',
  },
  formerAddress: {
    subject: (reference: string): string =>
      `Your application uses another email address (${reference})`,
    text: (title: string): string =>
      `We are the WeGO secretariat. Someone asked for a code to open an application to attend the ${title} with this address. The application used this address before. It now uses another one, so we do not send a code to this address.`,
    notYou: 'If you did not change the address, email us and give your reference number.',
  },
  heldForCity: {
    subject: (reference: string): string => `Your application is on hold (${reference})`,
    text: (title: string): string =>
      `We are the WeGO secretariat. We already have the maximum number of applications from your city. Your application to attend the ${title} is on hold. Its turn depends on the time at which you submitted it.`,
    next: 'You do not need to do anything. If a place becomes free, your application moves up and we email you.',
  },
  promoted: {
    subject: (reference: string): string => `Your application is no longer on hold (${reference})`,
    text: (title: string): string =>
      `We are the WeGO secretariat. A place for your city has become free. Your application to attend the ${title} is no longer on hold. We will consider it with the others.`,
    next: 'You do not need to do anything. We will email you the decision.',
  },
  withdrawn: {
    subject: (reference: string): string => `Your application has been withdrawn (${reference})`,
    text: (title: string): string =>
      `We are the WeGO secretariat. As you asked, we have withdrawn your application to attend the ${title}. We will not consider it.`,
    notYou: 'If you did not withdraw it, email us immediately.',
  },
  returnReminder: {
    subject: (reference: string): string =>
      `Reminder: we need your answer about your application (${reference})`,
    text: (title: string): string =>
      `We are the WeGO secretariat. We asked you for more information about your application to attend the ${title}. We do not have your answer yet. We need this from you:`,
  },
  duplicateConfirmed: {
    subject: (reference: string): string =>
      `We consider another application from you (${reference})`,
    text: (title: string): string =>
      `We are the WeGO secretariat. We received more than one application to attend the ${title} from you. We consider one application from each person, so we do not consider this one.`,
    counts: 'We consider this one',
    other: 'We consider your other application.',
    next: 'You do not need to do anything. We keep this application with the other one.',
    notYou: 'If you did not apply twice, email us and give your reference number.',
  },
  addressChanged: {
    subject: (reference: string): string =>
      `The email address of your application has changed (${reference})`,
    text: (title: string): string =>
      `We are the WeGO secretariat. The email address of your application to attend the ${title} has changed. The application used this address before. We now send emails about it to the new address.`,
    notYou: 'If you did not change it, email us immediately and give your reference number.',
  },
  answersCopy: {
    subject: (reference: string): string => `A copy of your answers (${reference})`,
    text: (title: string): string =>
      `We are the WeGO secretariat. You asked for a copy of your application to attend the ${title}. These are the answers that we have received.`,
    received: 'Received',
    names: answerNames,
    options,
    notYou: 'If you did not ask for this copy, email us and give your reference number.',
  },
  status: 'View your application',
  staffCleared: {
    subject: (edition: string, reference: string): string =>
      `[WeGO call ${edition}] Checked: ${reference}`,
    text: 'This application was on hold for a check. The applicant has confirmed the email address with a code, or one of us has checked the application. It has taken its turn.',
  },
  staffPromoted: {
    subject: (edition: string, reference: string): string =>
      `[WeGO call ${edition}] No longer on hold: ${reference}`,
    text: 'A place for this city has become free. The application is no longer on hold.',
  },
  staffWithdrawn: {
    subject: (edition: string, reference: string): string =>
      `[WeGO call ${edition}] Withdrawn: ${reference}`,
    text: 'This application has been withdrawn.',
  },
  staffAnswered: {
    subject: (edition: string, reference: string): string =>
      `[WeGO call ${edition}] Answered: ${reference}`,
    text: 'The applicant has answered your questions. The answer is on the page of the application.',
  },
  staffUnreachable: {
    subject: (edition: string, reference: string): string =>
      `[WeGO call ${edition}] Email not delivered: ${reference}`,
    text: 'We could not deliver an email to the applicant’s address. The receipt page says so and asks for another address.',
  },
};

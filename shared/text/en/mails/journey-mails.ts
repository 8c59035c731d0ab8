import { returnMail } from './return-mail.ts';

/** The words of the mails about drafts, codes, withdrawals and places that become free. */
export const journeyMails = {
  ...returnMail,
  draftBegun: {
    subject: (reference: string): string => `Your application ${reference} is begun`,
    text: (title: string): string =>
      `you have begun an application to the ${title}. It is saved as you go. It counts only when you send it.`,
    closes: 'Last minute to send it',
    open: 'To go on, here or on another device, open this page and ask for a code',
    notYou: 'If you did not begin one, you need do nothing: what is not sent is erased.',
  },
  draftReminder: {
    subject: (reference: string): string => `Your application ${reference} is not sent yet`,
    text: (title: string): string =>
      `you have begun an application to the ${title} and not sent it. What you entered is saved.`,
    closes: 'Last minute to send it',
    open: 'Go on with it',
  },
  draftExpired: {
    subject: (reference: string): string => `Your application ${reference} was not sent`,
    text: (title: string): string =>
      `the call for the ${title} has closed, and the application that you began was not sent. It does not count.`,
    erased: 'What you entered is erased 14 days after the closing.',
  },
  code: {
    subject: 'Your code for the application',
    text: 'this code opens your application in the browser in which you asked for it:',
    code: 'Code',
    lasts:
      'It holds for 10 minutes. Nobody of WeGO will ask you for it. If you did not ask for it, you need do nothing.',
    lastsLong:
      'Many codes were requested for your email address today, so this one is longer. You can use it until the end of today (UTC). If you ask for another code today and no new email arrives, enter this one. Nobody at WeGO will ask you for it. If you did not ask for it, you do not need to do anything.',
  },
  lateCode: {
    subject: 'Your code for a late application',
    text: (title: string): string =>
      `The call for applications to the ${title} is closed. The WeGO secretariat has decided that you can still apply, with this code:`,
    code: 'Code',
    until: 'You can submit your application until',
    open: 'Open this page and enter your email address and the code',
    once: 'The code works for one application, and only with this email address. Do not share it.',
    notYou: 'If you did not ask for a late application, ignore this email.',
  },
  noApplication: {
    subject: 'We know no application under this address',
    text: (title: string): string =>
      `somebody asked for a code to continue an application to the ${title} from this address. We know none.`,
    maybe:
      'If it was you, you may have given another address in the form. If it was not, you need do nothing.',
    open: 'Try another address, or begin an application',
  },
  formerAddress: {
    subject: (reference: string): string =>
      `Your application ${reference} uses another email address`,
    text: (title: string): string =>
      `Somebody asked for a code to open an application to the ${title} from this address. The application used this address before. It uses another one now, so we do not send the code to this one.`,
    notYou: 'If you did not change the address, email us and name the reference number.',
  },
  heldForCity: {
    subject: (reference: string): string => `Your city has no free place for ${reference} yet`,
    text: (title: string): string =>
      `we already have as many applications from your city as we can take. Your application to the ${title} is held for your city. Its turn depends on the time at which you sent it.`,
    next: 'You do not need to do anything. If a place becomes free, your application moves up, and we email you.',
  },
  promoted: {
    subject: (reference: string): string => `A place is free for your application ${reference}`,
    text: (title: string): string =>
      `a place of your city has become free. Your application to the ${title} is no longer held: it is considered like every other.`,
    next: 'You need do nothing. You are told the decision by mail.',
  },
  withdrawn: {
    subject: (reference: string): string => `Your application ${reference} is withdrawn`,
    text: (title: string): string =>
      `your application to the ${title} is withdrawn, as you asked. It is not considered.`,
    notYou: 'If you did not withdraw it, write to us at once.',
  },
  returnReminder: {
    subject: (reference: string): string =>
      `Reminder: we need your answer about application ${reference}`,
    text: (title: string): string =>
      `we asked you for more information about your application to the ${title}. We do not have your answer yet. We need this from you:`,
  },
  duplicateConfirmed: {
    subject: (reference: string): string =>
      `Application ${reference}: another application of yours counts`,
    text: (title: string): string =>
      `we received more than one application to the ${title} from you. We consider each person once, so this application is not considered.`,
    counts: 'We consider this one',
    other: 'We consider your other application.',
    next: 'You do not need to do anything. We keep this application with the other one.',
    notYou: 'If you did not apply twice, email us and name the reference number.',
  },
  addressChanged: {
    subject: (reference: string): string =>
      `The email address of your application ${reference} was changed`,
    text: (title: string): string =>
      `The email address of an application to the ${title} was changed. The application used this address before. We now send emails about it to another address.`,
    notYou: 'If you did not change it, email us at once and name the reference number.',
  },
  answersCopy: {
    subject: (reference: string): string => `A copy of your answers (${reference})`,
    text: (title: string): string =>
      `You asked for a copy of your application to the ${title}. These are the answers that we have received.`,
    received: 'Received',
    notYou: 'If you did not ask for this copy, email us and name the reference number.',
  },
  status: 'See its state',
  staffCleared: {
    subject: (edition: string, reference: string): string =>
      `[WeGO call ${edition}] Checked: ${reference}`,
    text: 'This application was held for a check. The applicant has confirmed the email address with a code, or one of us has checked it. The application has taken its turn.',
  },
  staffPromoted: {
    subject: (edition: string, reference: string): string =>
      `[WeGO call ${edition}] No longer held: ${reference}`,
    text: 'A place of its city has become free. The application is no longer held.',
  },
  staffWithdrawn: {
    subject: (edition: string, reference: string): string =>
      `[WeGO call ${edition}] Withdrawn: ${reference}`,
    text: 'This application is withdrawn.',
  },
  staffAnswered: {
    subject: (edition: string, reference: string): string =>
      `[WeGO call ${edition}] Answered: ${reference}`,
    text: 'The applicant has answered what you asked. The answer is on the page of the application.',
  },
  staffUnreachable: {
    subject: (edition: string, reference: string): string =>
      `[WeGO call ${edition}] Email not delivered: ${reference}`,
    text: 'We could not deliver an email to the applicant’s address. The receipt page says so and asks for another address.',
  },
};

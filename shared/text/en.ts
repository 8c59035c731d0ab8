import { botTexts } from './en-bots.ts';
import { documentTexts } from './en-documents.ts';
import { endorsementTexts } from './en-endorsement.ts';
import { faultText, fieldTexts, optionTexts } from './en-form.ts';
import { journeyTexts } from './en-journey.ts';
import { journeyMailTexts } from './en-journey-mails.ts';
import { mailTexts } from './en-mails.ts';
import { newsTexts } from './en-news.ts';
import { statusTexts } from './en-status.ts';
import { uploadTexts } from './en-uploads.ts';

const places = (count: number): string =>
  count === 1 ? 'one application' : `${count} applications`;

/** English: the first language, and the shape of every other. */
export const en = {
  /** The language's own name, as a link to it says. */
  name: 'English',
  direction: 'ltr',
  organisation: 'World Smart Sustainable Cities Organization',
  skip: 'Skip to the main content',
  callForApplications: 'Call for applications',
  rehearsal: (clock: string): string =>
    `This is a rehearsal. Its clock says ${clock}. Nothing you send here counts.`,
  rehearsalLabel: 'Rehearsal',
  footer: 'World Smart Sustainable Cities Organization, Seoul',

  fields: fieldTexts,
  options: optionTexts,
  faultText,
  mails: mailTexts,
  journeyMails: journeyMailTexts,
  journey: journeyTexts,
  status: statusTexts,
  news: newsTexts,
  documents: documentTexts,
  uploads: uploadTexts,
  bots: botTexts,
  endorsement: endorsementTexts,

  parts: {
    you: 'You',
    'role-and-city': 'Role and city',
    motivation: 'Motivation',
    declarations: 'Declarations',
  },

  seoul: 'Seoul time',
  utc: 'UTC',

  call: {
    states: {
      announced: 'Opens soon',
      open: 'Open for applications',
      grace: 'Closed',
      closed: 'Closed',
      archived: 'This workshop is over',
    },
    opensOn: 'Applications open',
    closesOn: 'Last minute to apply',
    closedOn: 'Applications closed',
    extended: 'The deadline was extended.',
    wasBefore: 'It was before:',
    apply: 'Apply now',
    graceNote: (minutes: number): string =>
      `A form that you opened before the closing is still taken for ${minutes} minutes after it, and recorded as late.`,
    graceNow: (until: string): string =>
      `A form that was opened before the closing is still taken until ${until}.`,
    addToCalendar: 'Add the deadline to your calendar (.ics)',
    inYourCity: 'The deadline in your city',
    citiesReading: 'Cities',
    clockThere: 'Last minute, on the clock there',
    workshop: 'The workshop',
    when: 'When',
    where: 'Where',
    heldBy: 'Held by',
    whoMayApply: 'Who may apply',
    perCity: 'Places',
    topics: 'Topics',
    tours: 'Technical tours',
    documents: 'Documents',
    documentsNote: 'You need none of these to apply now. We ask those for them who are selected.',
    selection: 'Selection',
    contacts: 'Contacts',
    needs: 'To apply you need about 20 minutes. No account and no password.',
  },

  calendar: {
    deadline: (title: string): string => `Last minute to apply: ${title}`,
    description: 'The last minute in which the call takes applications.',
  },

  form: {
    title: 'Apply',
    intro:
      'Everything is on this one page. Nothing is sent before you press “Send my application” at its end.',
    summaryTitle: 'There is a problem',
    summaryNote: 'Nothing is lost: what you typed is still below.',
    errorPrefix: 'Error:',
    chooseCity: 'Choose your city',
    notListed: 'My city is not in this list',
    characters: (min: number, max: number): string =>
      min > 0 ? `${min} to ${max} characters.` : `At most ${max} characters.`,
    giveTo: (partner: string): string => `WeGO may give these data to ${partner} for the workshop.`,
    giveToMissing: (partner: string): string => `Tick that WeGO may give your data to ${partner}`,
    declarationsNote:
      'Each box stands for itself. Those marked optional change nothing in the selection.',
    send: 'Send my application',
    honeypot: 'Leave this field empty',
    yourData: 'Your data',
    yourDataText:
      'Only the WeGO secretariat and the partners you have agreed to above read them. If you are not selected they are erased 90 days after the results; if you are, 12 months after the workshop.',
    staleTicket:
      'This page was open too long or came from another place. Please look it over and send it once more.',
    notFromOurPages:
      'Your browser did not say that this form came from our page. Please look it over and send it once more from here.',
    notSaved:
      'We could not store your application just now. Nothing is lost: what you typed is still below. Please wait a minute and press “Send my application” again.',
  },

  refused: {
    'too-large': {
      title: 'That was too much for one form',
      text: 'The form was larger than 256 kilobytes. Please go back, shorten the long answers and send it again.',
    },
    'not-text': {
      title: 'We could not read what was sent',
      text: 'Part of it was not text as browsers send it. Please go back and send the form again. If it happens once more, write to us.',
    },
    'repeated-field': {
      title: 'We could not read what was sent',
      text: 'One field arrived twice. Please go back, look the form over and send it again.',
    },
    'not-a-form': {
      title: 'We could not read what was sent',
      text: 'Applications come from the form on our page. Please open it and send it from there.',
    },
  },

  notYet: {
    title: 'Applications are not open yet',
    text: 'You can apply from',
  },

  closed: {
    title: 'Applications are closed',
    text: 'The last minute to apply was',
    lost: 'Your application arrived after the closing and was not stored. If you believe that this is wrong, write to us and name the time below.',
    receivedAt: 'We received it at',
    copy: 'What you wrote, to copy',
  },

  alreadySent: {
    title: 'This form was already sent',
    text: 'We have an application from this form, and it differs from what was sent just now. The one we have stays as it is. Its reference is',
    change: 'To change it, write to us and name the reference.',
    another: 'Apply for another person',
  },

  receipt: {
    title: 'We have your application',
    reference: 'Your reference',
    received: 'Received',
    late: (seconds: number): string =>
      `It came ${seconds === 1 ? 'one second' : `${seconds} seconds`} after the closing, within the published grace time.`,
    heldForCity: (perCity: number): string =>
      `Your city has already sent ${places(perCity)}, as many as we take. Yours is held for the city: if a place becomes free, it moves up, and we tell you.`,
    mail: 'We are also sending this receipt to your e-mail address. Your application counts even if that mail does not arrive: keep this page or write the reference down.',
    next: 'What happens next',
    nextSteps: (closing: string): readonly string[] => [
      `Applications close on ${closing}.`,
      'The WeGO secretariat reads every application and invites some applicants to an online interview.',
      'You are told the decision by mail, whatever it is.',
    ],
    print: 'Print or save this page for your records.',
  },

  notFound: {
    title: 'There is no such page',
    text: 'The address may have been cut off or mistyped.',
    noSuchReference:
      'We know no application with this reference. Look at it once more: it has eight letters and digits.',
    home: 'Go to the call for applications',
  },
  wrongMethod: {
    title: 'That page cannot be used in this way',
    text: 'Please start from the call for applications.',
  },
  broken: {
    title: 'Something went wrong on our side',
    text: 'We have been told. Please try again in a minute. Pressing “Back” keeps what you typed in most browsers; sending a form twice never makes two applications.',
  },
};

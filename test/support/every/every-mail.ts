import { sayingUnreachable } from '#shared/domain/acts/mails/change-mails.ts';
import { copyMail } from '#shared/domain/acts/mails/copy-mail.ts';
import { signInRefusedMails } from '#shared/domain/acts/mails/sign-in-refused-mails.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { type Language, languages } from '#shared/domain/call/language.ts';
import type { KindAndFacts } from '#shared/domain/mail/facts.ts';
import type { MailKind } from '#shared/domain/mail/mail-kind.ts';
import { nothingTold, toldWith } from '#shared/domain/mail/notice.ts';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import { messageOf } from '../../../functions/mailer/delivery/compose-mail.ts';
import type { MadeOnSending } from '../../../functions/mailer/messages/context.ts';
import { messageHtml, messageText } from '../../../functions/mailer/messages/message.tsx';
import { answerMails, bounceMails, endorsement, submissionWith } from '../builders/endorsed.ts';
import { kindAndFacts } from '../builders/facts.ts';
import {
  cameBackMails,
  clearingMails,
  codeMails,
  draftMails,
  revisionMails,
  sampleApplication,
  withdrawalMails,
} from '../mails/journey-mails.ts';
import { applicationMails, callMails } from '../mails/mails.ts';
import { confirmationMails, listMails, madeOnSending } from '../mails/news-mails.ts';
import { answeredMails, duplicateMails, returnMails } from '../mails/staff-mails.ts';
import { testEdition } from '../world/web.ts';

export type WrittenMail = Readonly<{ subject: string; text: string; html: string }>;

/** A mail as the mailer writes it. */
export const writtenMail = (
  mail: KindAndFacts,
  language: string,
  edition: Edition = testEdition,
  made: MadeOnSending = {},
): WrittenMail => {
  const where = { edition, siteUrl: 'https://call.example', language };
  const message = messageOf(mail, { token: 'T'.repeat(43), ...made }, where);
  return {
    subject: message.subject,
    text: messageText(message),
    html: messageHtml(message, language),
  };
};

type Samples = Readonly<Record<string, readonly Mail[]>>;

const full = { seen: { appliedBefore: false, placesTaken: 3 } };
const elsewhere = { city: 'not-listed', otherCity: 'Hội An', country: 'Việt Nam' };

const news = listMails();

const asked = (name?: string, changes: Readonly<Record<string, string>> = {}): readonly Mail[] =>
  submissionWith(endorsement(name === undefined ? {} : { name }), changes).mails;

const anHour = 3_600_000;
const noon = Date.UTC(2018, 4, 17, 12);

const digestSample = (from: number): Mail => ({
  owner: { about: 'call' },
  name: `digest-${noon}-andrew`,
  kind: 'staff-digest',
  to: 'andrew@we-gov.org',
  language: 'en',
  member: 'andrew',
  facts: { from, to: noon },
  dueAt: noon,
});

const summarySample: Mail = {
  owner: { about: 'call' },
  name: 'notices-1-a',
  kind: 'staff-summary',
  to: 'andrew@we-gov.org',
  language: 'en',
  facts: { from: noon, to: noon + anHour },
  dueAt: noon + anHour,
};

const lateCodeSample: Mail = {
  owner: { about: 'visitor', id: '0123456789abcdef' },
  name: 'late-code-0123456789abcdef',
  to: 'grace.nakato@kcca.go.ug',
  language: 'en',
  ...kindAndFacts('late-code'),
  dueAt: noon,
};

/** What each kind of mail may have to say. A kind without a sample does not compile. */
const samples: Readonly<Record<MailKind, Samples>> = {
  'draft-begun': {
    'the way back to a draft': draftMails('begun'),
    'the way back to a draft of no city yet': draftMails('begun', { city: '' }),
  },
  'draft-reminder': {
    'a reminder a week before the closing': draftMails('week'),
    'a reminder six hours before the closing': draftMails('six-hours', { city: 'vladivostok' }),
  },
  'draft-expired': { 'word that a draft was never sent': draftMails('expired') },
  code: {
    'a code': codeMails('K7M2Q9XD'),
    'a long code': codeMails('K7M2Q9XD', '012345678901'),
  },
  'no-application': {
    'word that no application is known': codeMails(undefined),
    'word that an application has another address': codeMails(undefined, '012345', 'K7M2Q9XD'),
  },
  'late-code': { 'a code for a late application': [lateCodeSample] },
  receipt: {
    'a receipt': applicationMails(),
    'a receipt of a late one held for its city': applicationMails(
      {},
      { ...full, lateBySeconds: 9 },
    ),
    'a receipt of one second late': applicationMails({}, { lateBySeconds: 1 }),
    'a receipt of a hostile name': applicationMails({ fullName: '<b>"A&B"</b> \'x\'' }),
    'a receipt of changes': revisionMails({ position: 'Director' }),
    'a receipt in another script': applicationMails({ ...elsewhere, fullName: 'राम बहादुर थापा' }),
  },
  'staff-notice': {
    'a staff notice': applicationMails(),
    'a staff notice of an unmatched city': applicationMails({
      ...elsewhere,
      position: '<i>Mayor</i>',
    }),
    'a staff notice of a full city': applicationMails({}, full),
    'a staff notice of a duplicate': applicationMails(
      {},
      { seen: { appliedBefore: true, placesTaken: 0 } },
    ),
    'a staff notice of one that is held for a check': applicationMails(
      {},
      { flags: ['no-proof-of-work'] },
    ),
    'a staff notice of one whose address was not reached': sayingUnreachable(applicationMails()),
    'a staff notice of changes that resemble another': revisionMails({ fullName: 'Another' }),
    'a staff notice of a flagged, late one': applicationMails(
      {},
      { lateBySeconds: 61, flags: ['filled-hidden-field'] },
    ),
  },
  'staff-summary': { 'a summary of many notices': [summarySample] },
  'staff-digest': {
    'a daily digest': [digestSample(noon - 24 * anHour)],
    'the first daily digest': [digestSample(0)],
  },
  'staff-sign-in-refused': { 'a notice of a refused sign-in': signInRefusedMails(noon) },
  'held-for-city': { 'word that no place is left': clearingMails(3) },
  'staff-cleared': {
    'a notice that one was checked': clearingMails(0),
    'a notice that one was checked and waits': clearingMails(3),
  },
  promoted: {
    'word that a place is free': withdrawalMails(),
    'word that a place was free when one was checked': clearingMails(0, full),
  },
  'staff-promoted': { 'a notice that one moved up': withdrawalMails() },
  withdrawn: { 'word of a withdrawal': withdrawalMails() },
  returned: {
    'a question to the applicant': returnMails(),
    'a question to the applicant of no member city': returnMails(sampleApplication(elsewhere)),
  },
  'return-reminder': { 'a reminder of a question': returnMails() },
  'staff-answered': { 'a notice of an answer': answeredMails() },
  'duplicate-confirmed': {
    'word that another application counts': duplicateMails(),
    'word that another of another address counts': duplicateMails('g.nakato@kcca.go.ug'),
  },
  'address-changed': {
    'word to the address of before': revisionMails({ email: 'grace@city.gov' }),
  },
  'answers-copy': { 'a copy of the answers': [copyMail(sampleApplication(), noon)] },
  'staff-unreached': { 'a notice that a receipt came back': cameBackMails() },
  'staff-withdrawn': { 'a notice of a withdrawal': withdrawalMails() },
  'endorsement-request': {
    'a request to a superior': asked(),
    'a request to a superior of a hostile name': asked('<b>"A&B"</b>', { fullName: '<i>x</i>' }),
  },
  'endorsement-reminder': { 'a reminder to a superior': asked() },
  endorsed: { 'word of a confirmation': answerMails('endorse') },
  'endorsement-refused': {
    'word of a refusal': answerMails('refuse', { reason: 'Left & gone' }),
  },
  'endorsement-bounced': { 'word that the superior was not reached': bounceMails() },
  'call-opened': { 'a notice of the opening': callMails('opened') },
  'call-closed': { 'a notice of the closing': callMails('closed') },
  'news-confirm': {
    'a mail to confirm an address': confirmationMails('asked'),
    'word that an address is on the list': confirmationMails('confirmed'),
  },
  'news-announced': { 'news of a call': news },
  'news-opened': { 'news of the opening': news },
  'news-extended': { 'news of an extension': news },
};

export type SampleMail = Readonly<{ name: string; mail: Mail; made: MadeOnSending }>;

/** What a summary or a digest tells of is read when it is sent. */
const told = toldWith(nothingTold, [
  { kind: 'staff-notice', reference: 'K7M2Q9XD' },
  { kind: 'staff-promoted', reference: 'H2K4M6P8' },
  ...Array.from({ length: 20 }, (_, at) => ({
    kind: 'staff-withdrawn',
    reference: `Z9X8W7${at + 10}`,
  })),
]);

const isToldTogether = ({ kind }: Mail): boolean =>
  kind === 'staff-summary' || kind === 'staff-digest';

const isToStaff = ({ kind }: Mail): boolean => /^(?:staff|call)-/.test(kind);

const madeFor = async (mail: Mail): Promise<MadeOnSending> => {
  if (mail.kind === 'answers-copy') return { copied: sampleApplication() };
  const zone = isToStaff(mail) ? { zone: 'Africa/Kampala' } : {};
  return isToldTogether(mail) ? { ...zone, told } : { ...zone, ...(await madeOnSending(mail)) };
};

/** Every kind of mail in every state, as planned. */
export const everyMail: readonly SampleMail[] = await Promise.all(
  Object.entries(samples).flatMap(([kind, of]) =>
    Object.entries(of).map(async ([name, planned]) => {
      const mail = planned.find((one) => one.kind === kind);
      if (!mail) throw new Error(`no ${kind} was planned for ${name}`);
      return { name, mail, made: await madeFor(mail) };
    }),
  ),
);

/** Each of them in each language, mails to staff, too: a language that is there is complete. */
export const everyMailInEveryLanguage: readonly (SampleMail & { language: Language })[] =
  languages.flatMap((language) => everyMail.map((sample) => ({ ...sample, language })));

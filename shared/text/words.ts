import { isLanguage, type Language, languages } from '#shared/domain/call/language.ts';
import * as en from './en/site/topics.ts';
import { inLanguage } from './in-language.ts';
import * as ko from './ko/site/topics.ts';
import type { Catalogue } from './shape.ts';

export { isLanguage, type Language, languages };

type In<Topic extends keyof Catalogue> = (language: string) => Catalogue[Topic];

// One function per topic, so that an area’s bundle has only the texts it uses. In a bundle each is a
// module of its own (infra/bundling/words-apart.ts), so that a page loads only the texts it says.
export const pageWords: In<'page'> = (language) =>
  inLanguage({ en: en.page, ko: ko.page }, language);
export const scriptWords: In<'scripts'> = (language) =>
  inLanguage({ en: en.scripts, ko: ko.scripts }, language);
export const exampleWords: In<'examples'> = (language) =>
  inLanguage({ en: en.examples, ko: ko.examples }, language);
export const addressWords: In<'addresses'> = (language) =>
  inLanguage({ en: en.addresses, ko: ko.addresses }, language);
export const standardWords: In<'standard'> = (language) =>
  inLanguage({ en: en.standard, ko: ko.standard }, language);
export const callWords: In<'call'> = (language) =>
  inLanguage({ en: en.call, ko: ko.call }, language);
export const newsWords: In<'news'> = (language) =>
  inLanguage({ en: en.news, ko: ko.news }, language);
export const fieldWords: In<'fields'> = (language) =>
  inLanguage({ en: en.fields, ko: ko.fields }, language);
export const formWords: In<'form'> = (language) =>
  inLanguage({ en: en.form, ko: ko.form }, language);
export const outsideWords: In<'outside'> = (language) =>
  inLanguage({ en: en.outside, ko: ko.outside }, language);
export const receiptWords: In<'receipt'> = (language) =>
  inLanguage({ en: en.receipt, ko: ko.receipt }, language);
export const journeyWords: In<'journey'> = (language) =>
  inLanguage({ en: en.journey, ko: ko.journey }, language);
export const statusWords: In<'status'> = (language) =>
  inLanguage({ en: en.status, ko: ko.status }, language);
export const taskWords: In<'tasks'> = (language) =>
  inLanguage({ en: en.tasks, ko: ko.tasks }, language);
export const endorsementWords: In<'endorsement'> = (language) =>
  inLanguage({ en: en.endorsement, ko: ko.endorsement }, language);
export const nominationWords: In<'nomination'> = (language) =>
  inLanguage({ en: en.nomination, ko: ko.nomination }, language);
export const nominationLetterWords: In<'nominationLetter'> = (language) =>
  inLanguage({ en: en.nominationLetter, ko: ko.nominationLetter }, language);
export const supervisorWords: In<'supervisor'> = (language) =>
  inLanguage({ en: en.supervisor, ko: ko.supervisor }, language);
export const supervisorPageWords: In<'supervisorPage'> = (language) =>
  inLanguage({ en: en.supervisorPage, ko: ko.supervisorPage }, language);
export const botWords: In<'bots'> = (language) =>
  inLanguage({ en: en.bots, ko: ko.bots }, language);
export const documentWords: In<'documents'> = (language) =>
  inLanguage({ en: en.documents, ko: ko.documents }, language);
export const uploadWords: In<'uploads'> = (language) =>
  inLanguage({ en: en.uploads, ko: ko.uploads }, language);
export const mailWords: In<'mails'> = (language) =>
  inLanguage({ en: en.mails, ko: ko.mails }, language);
export const returnMailWords: In<'returnMail'> = (language) =>
  inLanguage({ en: en.returnMail, ko: ko.returnMail }, language);
export const staffActWords: In<'staffActs'> = (language) =>
  inLanguage({ en: en.staffActs, ko: ko.staffActs }, language);
export const staffActingWords: In<'staffActing'> = (language) =>
  inLanguage({ en: en.staffActing, ko: ko.staffActing }, language);
export const staffFrameWords: In<'staffFrame'> = (language) =>
  inLanguage({ en: en.staffFrame, ko: ko.staffFrame }, language);
export const staffWindowWords: In<'staffWindow'> = (language) =>
  inLanguage({ en: en.staffWindow, ko: ko.staffWindow }, language);
export const staffHomeWords: In<'staffHome'> = (language) =>
  inLanguage({ en: en.staffHome, ko: ko.staffHome }, language);
export const staffDocumentWords: In<'staffDocuments'> = (language) =>
  inLanguage({ en: en.staffDocuments, ko: ko.staffDocuments }, language);
export const staffCasesWords: In<'staffCases'> = (language) =>
  inLanguage({ en: en.staffCases, ko: ko.staffCases }, language);
export const staffSignInWords: In<'staffSignIn'> = (language) =>
  inLanguage({ en: en.staffSignIn, ko: ko.staffSignIn }, language);
export const staffMailWords: In<'staffMails'> = (language) =>
  inLanguage({ en: en.staffMails, ko: ko.staffMails }, language);
export const staffPeopleWords: In<'staffPeople'> = (language) =>
  inLanguage({ en: en.staffPeople, ko: ko.staffPeople }, language);
export const staffCaseWords: In<'staffCase'> = (language) =>
  inLanguage({ en: en.staffCase, ko: ko.staffCase }, language);
export const staffEntryWords: In<'staffEntry'> = (language) =>
  inLanguage({ en: en.staffEntry, ko: ko.staffEntry }, language);
export const staffExportPageWords: In<'staffExportPages'> = (language) =>
  inLanguage({ en: en.staffExportPages, ko: ko.staffExportPages }, language);
export const staffExportsWords: In<'staffExports'> = (language) =>
  inLanguage({ en: en.staffExports, ko: ko.staffExports }, language);
export const accessibilityWords: In<'accessibility'> = (language) =>
  inLanguage({ en: en.accessibility, ko: ko.accessibility }, language);
export const callFactWords: In<'callFacts'> = (language) =>
  inLanguage({ en: en.callFacts, ko: ko.callFacts }, language);
export const footWords: In<'foot'> = (language) =>
  inLanguage({ en: en.foot, ko: ko.foot }, language);
export const helpWords: In<'help'> = (language) =>
  inLanguage({ en: en.help, ko: ko.help }, language);
export const onwardWords: In<'onward'> = (language) =>
  inLanguage({ en: en.onward, ko: ko.onward }, language);
export const privacyWords: In<'privacy'> = (language) =>
  inLanguage({ en: en.privacy, ko: ko.privacy }, language);

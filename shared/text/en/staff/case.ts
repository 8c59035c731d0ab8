import type { Flag } from '#shared/domain/application/flags.ts';
import type { EndorsementState } from '#shared/domain/endorsement/endorsement.ts';
import type { FieldPage } from '#shared/domain/form/form-fields.ts';
import type { AuditEntry } from '#shared/domain/lifecycle/audit.ts';
import type { MailKind } from '#shared/domain/mail/mail-kind.ts';
import type { MailState } from '#shared/domain/mail/outbox.ts';
import { answerNames } from './answer-names.ts';

const parts: Readonly<Record<FieldPage, string>> = {
  you: 'The applicant',
  'role-and-city': 'Role and city',
  motivation: 'Motivation',
};

const flags: Readonly<Record<Flag, string>> = {
  'filled-hidden-field': 'A field that people cannot see was filled in.',
  'resembles-another': 'Another application has the same email address, or the same name and city.',
  'faster-than-people': 'This application was filled in or submitted faster than people can.',
  'many-from-one-address': 'Many applications came from the same network within an hour.',
  'page-used-often': 'The page on which this application was started was used for many others.',
  'unlike-a-browser': 'This application was not submitted in the way browsers submit forms.',
  'no-proof-of-work':
    'This application came at a busy time, without a check that browsers complete by themselves.',
  'words-of-another': 'Another application has the same text in all three long answers.',
};

const endorsements: Readonly<Record<EndorsementState, string>> = {
  requested: 'The supervisor has not answered yet',
  endorsed: 'The supervisor has confirmed the nomination',
  refused: 'The supervisor has refused the nomination',
  bounced: 'The email to the supervisor came back',
  replaced: 'The applicant no longer asks this supervisor',
};

const actors: Readonly<Record<AuditEntry['by'], string>> = {
  applicant: 'the applicant',
  superior: 'the supervisor',
  staff: 'the secretariat',
  schedule: 'the system',
  system: 'the system',
};

const mailKinds: Readonly<Record<MailKind, string>> = {
  'draft-begun': 'Link to the application',
  'draft-reminder': 'Reminder of the deadline',
  'draft-expired': 'Deadline passed, not submitted',
  code: '6-digit code',
  'no-application': 'No application with this address',
  'late-code': 'Code for a late application',
  receipt: 'Receipt',
  'staff-notice': 'To the secretariat: new application',
  'held-for-city': 'On hold for the city',
  'staff-cleared': 'To the secretariat: check ended',
  promoted: 'No longer on hold',
  'staff-promoted': 'To the secretariat: no longer on hold',
  withdrawn: 'Withdrawn',
  returned: 'Request for more information',
  'return-reminder': 'Reminder: request for more information',
  'staff-answered': 'To the secretariat: answer',
  'duplicate-confirmed': 'Another application is considered',
  'address-changed': 'Email address changed',
  'answers-copy': 'Copy of the answers',
  'staff-withdrawn': 'To the secretariat: withdrawn',
  'staff-unreached': 'To the secretariat: emails do not arrive',
  'staff-summary': 'To the secretariat: summary',
  'staff-digest': 'Daily summary to staff',
  'staff-sign-in-refused': 'To the deciders: a sign-in was refused',
  'endorsement-request': 'To the supervisor: request',
  'endorsement-reminder': 'To the supervisor: reminder',
  endorsed: 'Nomination confirmed',
  'endorsement-refused': 'Nomination refused',
  'endorsement-bounced': 'Email to the supervisor came back',
  'call-opened': 'The call is open',
  'call-closed': 'The deadline has passed',
  'news-confirm': 'Email updates: confirm',
  'news-announced': 'Email updates: announced',
  'news-opened': 'Email updates: open',
  'news-extended': 'Email updates: new deadline',
};

const mailStates: Readonly<Record<MailState, string>> = {
  queued: 'Waiting to be sent',
  sending: 'Being sent',
  sent: 'Sent, delivery not confirmed yet',
  delivered: 'Delivered',
  bounced: 'Came back',
  complained: 'Marked as spam',
  'given-up': 'Could not be sent',
  dropped: 'Not sent: no longer needed',
  'over-limit': 'Not sent: too many emails to this address',
  'in-summary': 'In a summary',
  'handed-on': 'Sent to each member of the staff',
};

/** The page of an application, for the staff. */
export const staffCase = {
  titleOf: (reference: string) => `Application ${reference}`,
  beside: 'In the list',
  previous: 'Previous application',
  next: 'Next application',
  back: 'Back to the list',
  firstReceived: (time: string) => `first received ${time}`,
  late: (seconds: number) => `${seconds} s late`,
  nobody: 'Nobody',
  signs: 'Warning signs',
  signsNote:
    'People can cause these signs, too. Read the application before you decide. If it is automated, leave it on hold: it takes no place.',
  flags,
  answerNames,
  parts,
  consents: 'Consents',
  agreed: 'Yes',
  notAgreed: 'No',
  publicList: 'Public list of participants',
  updates: 'Email updates about next calls',
  nominationState: 'Status',
  endorsements,
  supervisor: 'Supervisor',
  askedOn: 'Asked',
  answeredOn: 'Answered',
  answeredBy: 'Answered by',
  reason: 'Reason',
  hasLetter: 'There is a nomination letter among the documents.',
  noNomination: 'There is no nomination yet.',
  documents: 'Documents',
  earlierDocuments: 'Documents of earlier versions',
  versions: 'Changes since the first submission',
  changedOn: (time: string) => `Submitted again on ${time}.`,
  changedByStaff: (time: string) => `Changed by the secretariat on ${time}.`,
  nothingChanged: 'No answer was changed.',
  question: 'Question',
  before: 'Before',
  after: 'After',
  history: 'History',
  actors,
  notes: 'Notes',
  notesHint: 'Notes are for the staff. The applicant never sees them.',
  noNotes: 'There are no notes yet.',
  mails: 'Emails',
  noMails: 'No email has been written yet.',
  mailCount: (count: number) => `${count} ${count === 1 ? 'email' : 'emails'}`,
  mail: 'Email',
  to: 'To',
  mailState: 'Delivery',
  due: 'Time',
  mailKinds,
  mailStates,
};

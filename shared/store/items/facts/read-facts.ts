import type { KindAndFacts, MailFacts } from '#shared/domain/mail/facts.ts';
import type { MailKind } from '#shared/domain/mail/mail-kind.ts';
import {
  application,
  code,
  draft,
  duplicate,
  endorsement,
  lateCode,
  noApplication,
  question,
  receipt,
} from './applicant-facts.ts';
import { closed, confirmation, news, opened } from './call-facts.ts';
import { reference } from './closing-facts.ts';
import { reminder, request } from './endorser-facts.ts';
import { notice, refusedSignIn, staff, summary } from './staff-facts.ts';
import type { Read, StoredFacts } from './stored-facts.ts';

/** How the facts of each kind of mail are read in its row: a kind without its reader does not compile. */
const readers: Readonly<{ [Kind in MailKind]: Read<MailFacts[Kind]> }> = {
  'draft-begun': draft,
  'draft-reminder': draft,
  'draft-expired': draft,
  code,
  'no-application': noApplication,
  'late-code': lateCode,
  receipt,
  'staff-notice': notice,
  'held-for-city': application,
  'staff-cleared': staff,
  promoted: application,
  'staff-promoted': staff,
  withdrawn: application,
  returned: question,
  'return-reminder': question,
  'staff-answered': staff,
  'duplicate-confirmed': duplicate,
  'address-changed': reference,
  'answers-copy': reference,
  'staff-withdrawn': staff,
  'staff-unreached': staff,
  'staff-summary': summary,
  'staff-digest': summary,
  'staff-sign-in-refused': refusedSignIn,
  'endorsement-request': request,
  'endorsement-reminder': reminder,
  endorsed: endorsement,
  'endorsement-refused': endorsement,
  'endorsement-bounced': endorsement,
  'call-opened': opened,
  'call-closed': closed,
  'news-confirm': confirmation,
  'news-announced': news,
  'news-opened': news,
  'news-extended': news,
};

/** Reads the facts of a row. Throws, naming the fact, where one is missing; passes over unknown ones. */
export const factsOf = <Kind extends MailKind>(
  kind: Kind,
  stored: StoredFacts,
): KindAndFacts<Kind> => ({
  kind,
  facts: readers[kind](stored),
});

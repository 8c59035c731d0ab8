import { handOn } from '#shared/domain/acts/mails/hand-on.ts';
import type { MailContent } from '#shared/domain/mail/outbox.ts';
import { everyMember } from '#shared/domain/mail/outbox.ts';
import type { Member } from '#shared/domain/people/member.ts';
import { type Item, type Key, keyItem, s } from '#shared/store/engine/item.ts';
import { staffKeys } from '#shared/store/engine/staff-keys.ts';
import { queueMail } from '#shared/store/items/mails/mail-item.ts';
import { caseItem, eventItem, noteItem } from '#shared/store/items/staff/case-item.ts';
import { viewItem } from '#shared/store/items/staff/document-view-item.ts';
import { memberItem } from '#shared/store/items/staff/member-item.ts';
import { noticeItem } from '#shared/store/items/staff/notice-item.ts';
import { kindAndFacts } from '../builders/facts.ts';
import { addedMember, andrew } from '../builders/members.ts';

/** Stands in every row that only staff may read. */
const canary = 'Canary Secretariat';

const reviewer = addedMember({ name: canary, address: 'canary@review.org', notices: 'both' });
const by = { id: andrew.id, name: canary };

/** What the staff keep of one application, beside its own rows. */
const rowsOfCase = (reference: string, at: number): readonly Item[] => [
  caseItem({ reference, step: 'shortlisted', assigned: [reviewer.id], answersSeen: 1, version: 3 }),
  ...(['shortlist', 'assign', 'note', 'resend-mail'] as const).map((transition, index) =>
    eventItem(reference, {
      ...{ id: `e${index}`, by, at, transition, from: 'new', to: 'shortlisted' },
      ...{ reason: canary, about: by },
    }),
  ),
  noteItem(reference, { id: 'n1', by, at, text: canary }),
  viewItem(
    { reference, id: 'v1' },
    { kind: 'nomination-letter', documentId: 'sent', role: 'staff', at, by },
  ),
];

/** Rows of the other kinds; whatever stands in them, only staff may read it. */
const otherRows = (reference: string, at: number): readonly Item[] => {
  const row = (key: Key): Item => ({ ...keyItem(key), name: s(canary), text: s(canary) });
  return [
    row(staffKeys.subject('a'.repeat(64))),
    row(staffKeys.signIn('a'.repeat(64))),
    row(staffKeys.session(reviewer.id, 'a'.repeat(64))),
    row(staffKeys.todo(reviewer.id, at, reference)),
    row(staffKeys.export('ab12')),
    row(staffKeys.exportAudit(at, 'ab12')),
    row(staffKeys.view('ALL', 'ab12cd34ef56')),
    row(staffKeys.shortening),
    row(staffKeys.digest(reviewer.id)),
  ];
};

const handedOn = (content: MailContent, member: Member, at: number): readonly Item[] => {
  const { mails, lines } = handOn(content, [{ member, hadEnough: false }], at);
  const rows = mails.map((mail) => queueMail('a table', mail).Put?.Item ?? {});
  return [...rows, ...lines.map(noticeItem)];
};

/** Everything that may come to stand in the table because of staff, of one application. */
export const staffRowsAbout = (reference: string, at: number): readonly Item[] => [
  memberItem(reviewer),
  ...rowsOfCase(reference, at),
  ...otherRows(reference, at),
  ...(['staff-notice', 'staff-cleared', 'staff-withdrawn'] as const).flatMap((kind) =>
    handedOn(
      {
        owner: { about: 'application', reference },
        ...{ name: `v1-${kind}`, to: everyMember, language: 'en' },
        ...kindAndFacts(kind),
      },
      reviewer,
      at,
    ),
  ),
];

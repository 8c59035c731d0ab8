import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Act, ApplicationChange, SentForm } from '#shared/domain/acts/act.ts';
import { keyItem, keys, s } from '../../engine/item.ts';
import { seenCountWrite } from '../../engine/rate-limits.ts';
import { putNew } from '../../engine/writes.ts';
import { lateCodeUseWrite } from '../late-code-item.ts';
import { queueMail } from '../mails/mail-item.ts';
import { namingWrites } from '../person-item.ts';
import { reachedAgain } from '../unreachable-item.ts';
import { changeWrites } from './application-writes.ts';
import { caseWrites, noteWrite } from './case-writes.ts';
import { draftChangeWrites } from './draft-writes.ts';
import { linkWrites } from './link-writes.ts';
import { placeWrite } from './place-writes.ts';

/** The row by which a form that is sent twice is known; it names the application that it made. */
const formWrite = (
  table: string,
  { form, answers }: SentForm,
  reference: string,
): TransactWriteItem =>
  putNew(table, { ...keyItem(keys.form(form)), reference: s(reference), answers: s(answers) });

/** The version with the former address is kept: it says whom mails went to. */
const isReaddressed = ({ audit }: ApplicationChange): boolean =>
  audit.transition === 'change-address';

/** What an act writes, but for its limits. Links of endorsers are kept until `linksEndAt`. */
export const actWrites = (
  table: string,
  act: Act,
  linksEndAt: number,
): readonly TransactWriteItem[] => {
  const { changes = [], moves = [], naming, form, draft, mails = [], seenCounts = [] } = act;
  const own = changes[0]?.after;
  return [
    ...changes.flatMap((change) => [
      // Others only change places: no new version of them was sent.
      ...changeWrites(
        table,
        change,
        change.after === own && (draft?.kind === 'sent' || isReaddressed(change)),
      ),
      ...linkWrites(table, change, linksEndAt),
    ]),
    ...moves.map((move) => placeWrite(table, move)),
    ...(own && form ? [formWrite(table, form, own.reference)] : []),
    ...(own && naming ? namingWrites(table, naming, own) : []),
    ...(draft ? draftChangeWrites(table, draft) : []),
    ...(act.case ? caseWrites(table, act.case) : []),
    ...(act.notes ?? []).map((one) => noteWrite(table, one)),
    ...mails.map((mail) => queueMail(table, mail)),
    ...(act.reached ? [reachedAgain(table, act.reached.reference, act.reached.address)] : []),
    ...(act.lateCode ? [lateCodeUseWrite(table, act.lateCode)] : []),
    ...seenCounts.map((count) => seenCountWrite(table, count)),
  ];
};

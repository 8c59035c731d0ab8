import { simpleParser } from 'mailparser';
import type { Mail } from '#shared/domain/mail/outbox.ts';
import { mimeOf } from '#shared/mail/mime.ts';
import type { OutgoingMail } from '#shared/mail/send-mail.ts';
import { deliverMail } from '../../../functions/mailer/delivery/deliver-mail.ts';
import type { MadeOnSending } from '../../../functions/mailer/messages/context.ts';
import { applicationWith, endorsement } from '../../support/builders/endorsed.ts';
import { everyMailInEveryLanguage } from '../../support/every/every-mail.ts';
import { fakeOutbox } from '../../support/fakes/fake-outbox.ts';
import { sampleDraft } from '../../support/mails/journey-mails.ts';
import { deliveryOf, fakeSender } from '../../support/mails/mails.ts';
import { testCall } from '../../support/world/web.ts';
import { maskedEnvelope } from './mask.ts';
import { fileNames } from './names.ts';
import type { Rendered } from './rendered.ts';

/** What a mail must find stored to be still true: mails about an endorser's answer need the endorser. */
const recordsOf = ({ kind, facts }: Mail) => ({
  call: {
    ...testCall,
    ...('closesAt' in facts && facts.closesAt !== undefined && { closesAt: facts.closesAt }),
  },
  draft: { ...sampleDraft(), sentVersion: 0 },
  application: kind.startsWith('endorsement-') ? applicationWith(endorsement()) : undefined,
});

/** The mail that the mailer hands to its sender, at the first time at which it may. */
const sentOf = async (mail: Mail, made: MadeOnSending): Promise<OutgoingMail> => {
  const outbox = fakeOutbox([mail]);
  const { sent, send } = fakeSender();
  const clock = { at: mail.dueAt };
  const delivery = {
    ...deliveryOf(outbox, send, clock),
    readRecords: async () => recordsOf(mail),
    writeLinks: async () => made,
  };
  await deliverMail(mail, delivery);
  const [row] = outbox.rows();
  if (sent.length === 0 && row?.dueAt !== undefined) {
    clock.at = row.dueAt;
    await deliverMail(mail, delivery);
  }
  const [outgoing] = sent;
  if (!outgoing) throw new Error(`the mailer sends no ${mail.name}: it is ${row?.state}`);
  return outgoing;
};

/** Each mail as it leaves, and what a mailbox shows of it. */
export async function* renderedMails(): AsyncGenerator<Rendered> {
  const fileName = fileNames();
  for (const { name, mail, language, made } of everyMailInEveryLanguage) {
    const folder = `mails/${fileName(`${language} ${name}`)}`;
    const outgoing = await sentOf({ ...mail, language }, made);
    const raw = await mimeOf(outgoing);
    const { text, html, attachments } = await simpleParser(raw);
    yield { path: `${folder}/message.eml`, content: maskedEnvelope(raw.toString('latin1')) };
    yield { path: `${folder}/tags.json`, content: `${JSON.stringify(outgoing.tags)}\n` };
    yield { path: `${folder}/text.txt`, content: text ?? '' };
    yield { path: `${folder}/body.html`, content: html || '' };
    for (const [at, { filename, content }] of attachments.entries())
      yield { path: `${folder}/${at}-${filename ?? 'attachment'}`, content };
  }
}

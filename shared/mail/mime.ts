import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { OutgoingMail } from './send-mail.ts';

/** https://www.rfc-editor.org/rfc/rfc8058#section-3.1 */
const leaveHeaders = (leaveUrl: string) => ({
  'List-Unsubscribe': `<${leaveUrl}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

/** The raw mail for SES: multipart/alternative, quoted-printable, UTF-8. */
export const mimeOf = (letter: OutgoingMail): Promise<Buffer> =>
  new MailComposer({
    from: letter.from,
    to: letter.to,
    replyTo: [...letter.replyTo],
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    textEncoding: 'quoted-printable',
    // https://www.rfc-editor.org/rfc/rfc5321#section-2.3.8: a line feed alone ends no line.
    newline: 'windows',
    headers: {
      'Content-Language': letter.language,
      'Auto-Submitted': 'auto-generated',
      // Read by Exchange. Not "All": that would also suppress its reports of failed mails.
      'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
      ...(letter.leaveUrl !== undefined && leaveHeaders(letter.leaveUrl)),
    },
  })
    .compile()
    .build();

import { sesMail } from '#shared/mail/ses-mail.ts';
import { env } from '#shared/runtime/env.ts';

/** Loaded when there is a mail to send: SES's client and what builds mails are half of the mailer. */
export const sendMail = sesMail(env.mailConfiguration());

import { reference } from './office.ts';
import { type Rules, secretariat } from './rule.ts';

const mail = { reference, mail: 'v1-receipt' };
const noExport = { export: '0123456789abcdef0123456789abcdef' };

/** What became of mails, and what the secretariat takes out. */
export const mailRules = {
  'show-mail-log': { for: secretariat },
  'show-unreached': { for: secretariat },
  'show-resend': { for: secretariat, params: mail },
  // It waits still: what is on its way is not sent again.
  'resend-mail': {
    ...{ for: secretariat, params: mail, answers: 422 },
    fields: [['reason', 'She has asked for it.']],
  },
  'show-new-address': { for: secretariat, params: { reference } },
  'change-address': {
    ...{ for: secretariat, params: { reference }, answers: 303, fresh: true },
    fields: [
      ['email', 'grace@kampala.go.ug'],
      ['reason', 'She has another mailbox.'],
    ],
  },
  'show-exports': { for: secretariat },
  'show-new-export': { for: secretariat },
  'start-export': {
    ...{ for: secretariat, fresh: true },
    fields: [
      ['list', ''],
      ['format', 'csv'],
      ['columns', 'all'],
    ],
  },
  'show-export': { for: secretariat, params: noExport, answers: 404 },
  'restart-export': { for: secretariat, params: noExport, answers: 404, fields: [] },
  'download-export': { for: secretariat, params: noExport, answers: 404 },
} as const satisfies Rules;

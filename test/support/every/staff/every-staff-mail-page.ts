import type { MailState } from '#shared/domain/mail/outbox.ts';
import { type MailQueue, mailQueues, type WaitingMail } from '#shared/domain/records/mail-log.ts';
import type { StaffDossier } from '#shared/domain/records/staff-dossier.ts';
import { untouchedCase } from '#shared/domain/selection/case.ts';
import { addressPage } from '../../../../functions/staff/mails/address/pages/address-page.tsx';
import {
  type ResendNotice,
  resendPage,
} from '../../../../functions/staff/mails/again/pages/resend-page.tsx';
import { mailLogPage } from '../../../../functions/staff/mails/pages/mail-log-page.tsx';
import { shownMails } from '../../../../functions/staff/mails/pages/mail-log-props.ts';
import { unreachedPage } from '../../../../functions/staff/mails/unreached/pages/unreached-page.tsx';
import { endorsement } from '../../builders/endorsed.ts';
import { kindAndFacts } from '../../builders/facts.ts';
import { decider } from '../../builders/members.ts';
import { type ShownPage, shownCall, shownReference } from '../../builders/shown.ts';
import { sampleApplication } from '../../mails/journey-mails.ts';
import { shownVisit } from '../../staff/shown-staff.ts';

const application = sampleApplication();
const { email } = application.answers;
const owner = { about: 'application', reference: shownReference } as const;

const waiting = (queue: MailQueue, changes: Partial<WaitingMail> = {}): WaitingMail => ({
  owner,
  kind: 'receipt',
  state: 'queued',
  queue,
  dueAt: shownCall.opensAt,
  queuedAt: shownCall.opensAt,
  tries: 2,
  hasPage: true,
  ...changes,
});

const mails: readonly WaitingMail[] = [
  waiting('receipt'),
  waiting('other', { hasPage: false, kind: 'draft-reminder' }),
  waiting('code', { owner: { about: 'visitor', id: 'v' }, kind: 'code', state: 'sending' }),
  waiting('other', { owner: { about: 'subscriber', id: 's' }, kind: 'news-opened' }),
  waiting('aside', { kind: 'endorsement-request' }),
  waiting('other', { kind: 'staff-notice' }),
];

const queues = mailQueues.map((queue, index) => ({
  queue,
  due: { count: 1_000 * index, isCut: index > 0 },
  later: { count: index, isCut: false },
  oldest: index === 0 ? undefined : shownCall.opensAt,
}));

const counts = new Map([
  ['need=unreached', 1],
  ['need=stuck-mail', 2],
] as const);

const logPages: readonly ShownPage[] = shownMails.map((shown) => ({
  name: `the page of emails: ${shown}`,
  html: (language) =>
    mailLogPage({
      visit: shownVisit(language, { path: '/staff/emails', route: 'show-mail-log' }),
      shown,
      waiting: { queues, mails: shown === 'failing' ? [] : mails },
      counts: shown === 'later' ? new Map() : counts,
    }),
}));

const board = (name: string, props: Partial<Parameters<typeof unreachedPage>[0]>): ShownPage => ({
  name: `the page of applicants whom no email reaches: ${name}`,
  html: (language) =>
    unreachedPage({
      visit: shownVisit(language, { path: '/staff/emails/unreached', route: 'show-unreached' }),
      people: [],
      total: 0,
      from: undefined,
      next: undefined,
      ...props,
    }),
});

const key = `${'1'.repeat(15)}#${shownReference}` as const;
const boards: readonly ShownPage[] = [
  board('nobody', {}),
  board('some', {
    people: [
      { application: { ...application, endorsement: endorsement() }, since: shownCall.opensAt },
      {
        application: { ...application, answers: { ...application.answers, phone: '' } },
        since: undefined,
      },
    ],
    total: 120,
    from: key,
    next: key,
  }),
];

const dossierWith = (unreachable: readonly string[]): StaffDossier => ({
  application,
  versions: [],
  history: [],
  mails: [],
  unreachable,
  record: { case: untouchedCase(shownReference), events: [], notes: [] },
});

type Again = Readonly<{ to?: string; state?: MailState; notice?: ResendNotice }>;

const again = (name: string, { to = email, state = 'bounced', notice = {} }: Again): ShownPage => ({
  name: `the page to send an email again ${name}`,
  html: (language) =>
    resendPage({
      visit: shownVisit(language, { route: 'show-resend' }),
      opened: {
        dossier: dossierWith([email]),
        mail: {
          state,
          content: { owner, name: 'v1-receipt', to, language: 'en', ...kindAndFacts('receipt') },
        },
      },
      seed: 'seed',
      canBeSent: state === 'bounced',
      notice,
    }),
});

const agains: readonly ShownPage[] = [
  again('to an address that it came back from', {}),
  again('to an address that the applicant had before', { to: decider.address }),
  again('that waits', { state: 'queued', notice: { pageError: 'WeGO' } }),
  again('without a reason', { notice: { errors: new Map([['reason', 'WeGO']]) } }),
];

const address = (
  name: string,
  { canBeChanged = true, notice = {} }: Partial<Parameters<typeof addressPage>[0]> = {},
): ShownPage => ({
  name: `the page to change an address ${name}`,
  html: (language) =>
    addressPage({
      visit: shownVisit(language, { route: 'show-new-address' }),
      contact: { application, draft: undefined, unreachable: [email] },
      canBeChanged,
      notice,
    }),
});

const doubt = { address: 'grace.nakato@gmial.com', likely: 'grace.nakato@gmail.com' };

const addresses: readonly ShownPage[] = [
  address('that mails come back from'),
  address('that looks mistyped', { notice: { doubt } }),
  address('that is none', { notice: { errors: new Map([['email', 'WeGO']]) } }),
  address('of an application that is over', {
    canBeChanged: false,
    notice: { pageError: 'WeGO' },
  }),
];

/** The pages of mails, and of how applicants are reached whom none reaches. */
export const staffMailPages: readonly ShownPage[] = [
  ...logPages,
  ...boards,
  ...agains,
  ...addresses,
];

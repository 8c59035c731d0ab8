import { whyNotAgain } from '#shared/domain/acts/staff/resend-mail.ts';
import { instantText } from '#shared/domain/call/instant-text.ts';
import { rowOf } from '#shared/domain/lifecycle/table.ts';
import { everyMember } from '#shared/domain/mail/outbox.ts';
import { unreachableIn } from '#shared/domain/mail/unreachable-address.ts';
import type { NamedMail, StaffDossier } from '#shared/domain/records/staff-dossier.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffCaseWords, staffMailWords } from '#shared/text/words.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { withList } from '../../../mails/case-way.ts';
import { CardTable } from '../../../parts/card-table.tsx';

type Props = Readonly<{ visit: StaffVisit; dossier: StaffDossier }>;

/** Leads to the page where a mail is sent again, if it can be. */
const Again = ({ visit, dossier, mail }: Props & { mail: NamedMail }) => {
  const { context } = visit;
  const names = dossier.mails.map(({ name }) => name);
  if (whyNotAgain(mail, names) !== undefined) return null;
  const text = staffMailWords(context.language);
  const { reference } = dossier.application;
  const path = pathTo('show-resend', { ...context, reference, mail: mail.name });
  const kind = staffCaseWords(context.language).mailKinds[mail.kind];
  return (
    <>
      {' '}
      <a class="act" href={withList(visit, path)} aria-label={text.againOf(kind)}>
        {text.again}
      </a>
    </>
  );
};

const Table = (props: Props) => {
  const { context, member } = props.visit;
  const text = staffCaseWords(context.language);
  const { mails } = props.dossier;
  return (
    <CardTable
      caption={text.mailCount(mails.length)}
      rows={mails}
      columns={[
        { head: text.mail, cell: ({ kind }) => text.mailKinds[kind] },
        { head: text.to, cell: ({ to }) => (to === everyMember ? text.actors.staff : to) },
        {
          head: text.mailState,
          cell: (mail) => (
            <>
              {text.mailStates[mail.state]}
              <Again {...props} mail={mail} />
            </>
          ),
        },
        {
          head: text.due,
          cell: ({ queuedAt }) => instantText(queuedAt, member.zone, context.language),
        },
      ]}
    />
  );
};

/** The applicant’s address, and the way to another one. */
const Address = ({ visit, dossier: { application, unreachable } }: Props) => {
  const { context } = visit;
  const text = staffMailWords(context.language).address;
  const { reference, answers, state } = application;
  const path = pathTo('show-new-address', { ...context, reference });
  return (
    <p>
      {text.now}: {answers.email}.{' '}
      {unreachableIn(unreachable, answers.email) === undefined ? null : (
        <strong>{text.cameBack} </strong>
      )}
      {rowOf('change-address').from.includes(state) ? (
        <a class="act" href={withList(visit, path)}>
          {text.change}
        </a>
      ) : null}
    </p>
  );
};

/** Every mail about the application, to whomever it went, and what became of it. */
export const CaseMails = (props: Props) => {
  const text = staffCaseWords(props.visit.context.language);
  return (
    <section>
      <h2>{text.mails}</h2>
      <Address {...props} />
      {props.dossier.mails.length === 0 ? <p>{text.noMails}</p> : <Table {...props} />}
    </section>
  );
};

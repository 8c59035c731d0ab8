import { instantText } from '#shared/domain/call/instant-text.ts';
import { everyMember } from '#shared/domain/mail/outbox.ts';
import type { StaffDossier } from '#shared/domain/records/staff-dossier.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffCaseWords } from '#shared/text/words.ts';

/** Every mail about the application, to whomever it went, and what became of it. */
export const CaseMails = ({
  visit: { context, member },
  dossier: { mails },
}: Readonly<{ visit: StaffVisit; dossier: StaffDossier }>) => {
  const text = staffCaseWords(context.language);
  return (
    <section>
      <h2>{text.mails}</h2>
      {mails.length === 0 ? (
        <p>{text.noMails}</p>
      ) : (
        <table class="cards">
          <caption>{text.mailCount(mails.length)}</caption>
          <thead>
            <tr>
              <th scope="col">{text.mail}</th>
              <th scope="col">{text.to}</th>
              <th scope="col">{text.mailState}</th>
              <th scope="col">{text.due}</th>
            </tr>
          </thead>
          <tbody>
            {mails.map(({ kind, to, state, queuedAt }) => (
              <tr>
                <th scope="row">{text.mailKinds[kind]}</th>
                <td data-label={text.to}>{to === everyMember ? text.actors.staff : to}</td>
                <td data-label={text.mailState}>{text.mailStates[state]}</td>
                <td data-label={text.due}>
                  {instantText(queuedAt, member.zone, context.language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

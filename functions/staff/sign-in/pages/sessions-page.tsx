import { instantText } from '#shared/domain/call/instant-text.ts';
import type { StaffSession } from '#shared/domain/people/staff-session.ts';
import { StaffForm, staffLayout } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffSignInWords } from '#shared/text/words.ts';
import { Button, SubmitButton } from '#shared/web/fields/buttons.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { allSessions, sessionField } from '../session-field.ts';

type Shown = Readonly<{ visit: StaffVisit; sessions: readonly StaffSession[] }>;

const Row = ({ visit, session }: { visit: StaffVisit; session: StaffSession }) => {
  const { sessions: text } = staffSignInWords(visit.context.language);
  const { zone } = visit.member;
  const { language } = visit.context;
  const isHere = session.digest === visit.session.digest;
  const id = `session-${session.digest.slice(0, 12)}`;
  return (
    <tr>
      <th scope="row" id={id}>
        {session.browser || text.unknown}
        {isHere ? ` (${text.here})` : ''}
      </th>
      <td data-label={text.columns.begun}>{instantText(session.begunAt, zone, language)}</td>
      <td data-label={text.columns.used}>{instantText(session.seenAt, zone, language)}</td>
      <td>
        <StaffForm
          visit={visit}
          route="end-sessions"
          action={pathTo('end-sessions', visit.context)}
        >
          <Button isSecond name={sessionField} value={session.digest} describedBy={id}>
            {text.end}
          </Button>
        </StaffForm>
      </td>
    </tr>
  );
};

const Sessions = ({ visit, sessions }: Shown) => {
  const { title, columns } = staffSignInWords(visit.context.language).sessions;
  return (
    <table class="cards">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.browser}</th>
          <th scope="col">{columns.begun}</th>
          <th scope="col">{columns.used}</th>
          <th scope="col">{columns.end}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <Row visit={visit} session={session} />
        ))}
      </tbody>
    </table>
  );
};

/** With which browsers a member is signed in, to end some or all of them. */
export const sessionsPage = ({ visit, sessions }: Shown): string => {
  const { sessions: text } = staffSignInWords(visit.context.language);
  return staffLayout({
    visit,
    title: text.title,
    done: visit.request.query.get('done') === 'ended' ? text.done : undefined,
    children: (
      <>
        <p>
          {text.text} {text.zone(visit.member.zone)}
        </p>
        <Sessions visit={visit} sessions={sessions} />
        <h2>{text.allTitle}</h2>
        <p>{text.allText}</p>
        <StaffForm
          visit={visit}
          route="end-sessions"
          action={pathTo('end-sessions', visit.context)}
        >
          <input type="hidden" name={sessionField} value={allSessions} />
          <SubmitButton isSecond>{text.all}</SubmitButton>
        </StaffForm>
      </>
    ),
  });
};

import { instantText } from '#shared/domain/call/instant-text.ts';
import { isOneAddress } from '#shared/domain/form/folded-address.ts';
import { recipientOf } from '#shared/domain/mail/recipient.ts';
import { unreachableIn } from '#shared/domain/mail/unreachable-address.ts';
import { staffLayout, Token } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffActWords, staffCaseWords, staffMailWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import type { PageErrors } from '#shared/web/fields/error-summary.tsx';
import { TextArea } from '#shared/web/fields/text-area.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { caseWay, withList } from '../../case-way.ts';
import type { OpenedMail } from '../open-mail.ts';

/** The fields of the form. */
export const reasonField = 'reason';
export const caseVersionField = 'caseVersion';
export const seedField = 'seed';

export type ResendNotice = Readonly<{ errors?: PageErrors; pageError?: string }>;

type ResendPage = Readonly<{
  visit: StaffVisit;
  opened: OpenedMail;
  /** Names the form, so that it is acted on once. */
  seed: string;
  canBeSent: boolean;
  notice: ResendNotice;
}>;

const What = ({ visit, opened: { dossier, mail } }: ResendPage) => {
  const { context, member } = visit;
  const text = staffMailWords(context.language);
  const words = staffCaseWords(context.language);
  const { name, kind, to } = mail.content;
  const queuedAt = dossier.mails.find((one) => one.name === name)?.queuedAt ?? 0;
  return (
    <dl>
      <Fact term={text.resend.what}>{words.mailKinds[kind]}</Fact>
      <Fact term={text.resend.to}>
        {text.recipients[recipientOf(kind)]}, {to}
      </Fact>
      <Fact term={text.resend.state}>{words.mailStates[mail.state]}</Fact>
      <Fact term={text.resend.queued}>{instantText(queuedAt, member.zone, context.language)}</Fact>
    </dl>
  );
};

/** What to know before it is sent to that address. */
const Notes = ({ visit: { context }, opened: { dossier, mail } }: ResendPage) => {
  const text = staffMailWords(context.language).resend;
  const { to, kind } = mail.content;
  const { email } = dossier.application.answers;
  const isOther = recipientOf(kind) === 'applicant' && !isOneAddress(to, email);
  const cameBack = unreachableIn(dossier.unreachable, to) !== undefined;
  return (
    <>
      <p>{text.same}</p>
      {isOther ? <p class="warning">{text.otherAddress(email)}</p> : null}
      {cameBack && !isOther ? <p class="warning">{text.cameBack}</p> : null}
    </>
  );
};

/** Where the form is posted to; it leads back to the list that the application was opened from. */
const actionOf = ({ visit, opened: { dossier, mail } }: ResendPage): string => {
  const { reference } = dossier.application;
  const params = { ...visit.context, reference, mail: mail.content.name };
  return withList(visit, pathTo('resend-mail', params));
};

const Form = (shown: ResendPage) => {
  const { visit, opened, seed, notice } = shown;
  const { context, values } = visit;
  const { version } = opened.dossier.record.case;
  const text = staffMailWords(context.language).resend;
  return (
    <MainForm action={actionOf(shown)}>
      <Token visit={visit} route="resend-mail" />
      <input type="hidden" name={seedField} value={values.get(seedField) ?? seed} />
      <input type="hidden" name={caseVersionField} value={String(version)} />
      <TextArea
        context={context}
        name={reasonField}
        value={values.get(reasonField) ?? ''}
        error={notice.errors?.get(reasonField)}
        label={staffActWords(context.language).reason}
        hint={text.reasonHint}
        isLow
        isRequired
      />
      <SubmitButton>{text.send}</SubmitButton>
    </MainForm>
  );
};

/** One mail that can be sent again: what it is, to whom it goes, and why it goes again. */
export const resendPage = (shown: ResendPage): string => {
  const { visit, opened, notice, canBeSent } = shown;
  const { language } = visit.context;
  return staffLayout({
    visit,
    title: staffMailWords(language).resend.title,
    ...notice,
    form: canBeSent ? actionOf(shown) : undefined,
    children: (
      <>
        <What {...shown} />
        {canBeSent ? (
          <>
            <Notes {...shown} />
            <Form {...shown} />
          </>
        ) : null}
        <p>
          <a href={caseWay(visit, opened.dossier.application.reference)}>
            {staffMailWords(language).back}
          </a>
        </p>
      </>
    ),
  });
};

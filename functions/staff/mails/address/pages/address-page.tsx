import type { Doubt } from '#shared/domain/form/likely-address.ts';
import { unreachableIn } from '#shared/domain/mail/unreachable-address.ts';
import { staffLayout, Token } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import type { Contact } from '#shared/store/staff/contacts.ts';
import { staffActWords, staffCasesWords, staffMailWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { EmailField } from '#shared/web/fields/email-field.tsx';
import type { PageErrors } from '#shared/web/fields/error-summary.tsx';
import { LikelyQuestion } from '#shared/web/fields/likely-address.tsx';
import { TextArea } from '#shared/web/fields/text-area.tsx';
import { Fact } from '#shared/web/pages/fact.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { caseWay, withList } from '../../case-way.ts';

/** The fields of the form. */
export const emailField = 'email';
export const reasonField = 'reason';
export const versionField = 'version';

export type AddressNotice = Readonly<{
  errors?: PageErrors;
  pageError?: string;
  /** The address that looks mistyped: it is asked about once. */
  doubt?: Doubt;
}>;

type AddressPage = Readonly<{
  visit: StaffVisit;
  contact: Contact;
  canBeChanged: boolean;
  notice: AddressNotice;
}>;

const Now = ({ visit: { context }, contact: { application, unreachable } }: AddressPage) => {
  const text = staffMailWords(context.language).address;
  const { reference, answers } = application;
  const labels = staffCasesWords(context.language);
  const { phone, noPhone } = staffMailWords(context.language).board;
  const cameBack = unreachableIn(unreachable, answers.email) !== undefined;
  return (
    <dl>
      <Fact term={text.applicant}>
        <span dir="auto">{answers.fullName || labels.unnamed}</span>
      </Fact>
      <Fact term={labels.columns.reference}>
        <span class="code">{reference}</span>
      </Fact>
      <Fact term={text.now}>
        {answers.email}
        {cameBack ? <div>{text.cameBack}</div> : null}
      </Fact>
      <Fact term={phone}>{answers.phone || noPhone}</Fact>
    </dl>
  );
};

/** Where the form is posted to; it leads back to the list that the application was opened from. */
const actionOf = ({ visit, contact: { application } }: AddressPage): string => {
  const { reference } = application;
  return withList(visit, pathTo('change-address', { ...visit.context, reference }));
};

const Form = (page: AddressPage) => {
  const { visit, contact, notice } = page;
  const { context, values } = visit;
  const { address: text } = staffMailWords(context.language);
  const { version } = contact.application;
  const shown = (name: string) => ({
    context,
    name,
    value: values.get(name) ?? '',
    error: notice.errors?.get(name),
    isRequired: true,
  });
  return (
    <MainForm action={actionOf(page)}>
      <Token visit={visit} route="change-address" />
      <input type="hidden" name={versionField} value={String(version)} />
      <EmailField
        {...shown(emailField)}
        label={text.email}
        autocomplete="off"
        doubt={notice.doubt}
      />
      <TextArea
        {...shown(reasonField)}
        label={staffActWords(context.language).reason}
        hint={text.reasonHint}
        isLow
      />
      <SubmitButton>{text.change}</SubmitButton>
    </MainForm>
  );
};

/** What a change does and who is told. */
const Follows = ({ visit: { context } }: AddressPage) => {
  const { acts } = staffActWords(context.language);
  const { does, told } = acts['change-address'];
  return (
    <>
      <p>{staffMailWords(context.language).address.check}</p>
      <p>{does}</p>
      <p>{told}</p>
    </>
  );
};

/** Asks for the new address of an applicant, and why it is changed. */
export const addressPage = (shown: AddressPage): string => {
  const { visit, contact, canBeChanged, notice } = shown;
  const { context } = visit;
  const text = staffMailWords(context.language);
  const { doubt, ...wrong } = notice;
  return staffLayout({
    visit,
    title: text.address.title,
    ...wrong,
    form: canBeChanged ? actionOf(shown) : undefined,
    question: <LikelyQuestion context={context} name={emailField} doubt={doubt} />,
    children: (
      <>
        <Now {...shown} />
        {canBeChanged ? (
          <>
            <Follows {...shown} />
            <Form {...shown} />
          </>
        ) : null}
        <p>
          <a href={caseWay(visit, contact.application.reference)}>{text.back}</a>
        </p>
      </>
    ),
  });
};

import type { FormValues } from '#shared/domain/form/form-fields.ts';
import type { MemberFaults } from '#shared/domain/people/member-fields.ts';
import { staffLayout, Token } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffPeopleWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { inviteCommand } from './invite-command.ts';
import { MemberFieldsPart, memberErrors } from './member-form.tsx';

type Shown = Readonly<{ visit: StaffVisit; values: FormValues; faults?: MemberFaults }>;

/** The form that puts somebody on the list. */
export const newMemberPage = ({ visit, values, faults = new Map() }: Shown): string => {
  const { context } = visit;
  const { add, list } = staffPeopleWords(context.language);
  const errors = memberErrors(faults, context);
  const form = pathTo('add-member', context);
  return staffLayout({
    visit,
    title: add.title,
    form,
    errors,
    children: (
      <>
        <p>{list.account(inviteCommand)}</p>
        <MainForm action={form}>
          <Token visit={visit} route="add-member" />
          <MemberFieldsPart context={context} values={values} errors={errors} />
          <SubmitButton>{add.button}</SubmitButton>
        </MainForm>
        <p>
          <a href={pathTo('show-people', context)}>{list.back}</a>
        </p>
      </>
    ),
  });
};

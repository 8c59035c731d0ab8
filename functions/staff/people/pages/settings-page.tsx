import type { FormValues } from '#shared/domain/form/form-fields.ts';
import type { MemberFaults } from '#shared/domain/people/member-fields.ts';
import { staffLayout, Token } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffPeopleWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { memberErrors, OwnFieldsPart } from './member-form.tsx';

type Shown = Readonly<{ visit: StaffVisit; values: FormValues; faults?: MemberFaults }>;

/** What a member chooses for themselves. */
export const settingsPage = ({ visit, values, faults = new Map() }: Shown): string => {
  const { context, request } = visit;
  const { settings, done } = staffPeopleWords(context.language);
  const errors = memberErrors(faults, context);
  const form = pathTo('change-settings', context);
  return staffLayout({
    visit,
    title: settings.title,
    form,
    errors,
    done: request.query.get('done') === 'changed' ? done.changed : undefined,
    children: (
      <>
        <MainForm action={form}>
          <Token visit={visit} route="change-settings" />
          <OwnFieldsPart context={context} values={values} errors={errors} />
          <SubmitButton>{settings.button}</SubmitButton>
        </MainForm>
        <h2>{settings.signedIn}</h2>
        <p>
          <a href={pathTo('show-sessions', context)}>{settings.browsers}</a>
        </p>
      </>
    ),
  });
};

import type { SavedView, ViewFault } from '#shared/domain/selection/saved-view.ts';
import { staffLayout, Token } from '#shared/staff/pages/staff-layout.tsx';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffCasesWords } from '#shared/text/words.ts';
import { SubmitButton } from '#shared/web/fields/buttons.tsx';
import { TextField } from '#shared/web/fields/text-field.tsx';
import { MainForm } from '#shared/web/pages/languages.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';

/** Asks for a view's name again, with what is wrong with it. */
export const viewFaultPage = (visit: StaffVisit, view: SavedView, fault: ViewFault): string => {
  const { context, values } = visit;
  const text = staffCasesWords(context.language).views;
  const action = pathTo('save-view', context);
  const error = text.faults[fault];
  return staffLayout({
    visit,
    title: text.save,
    errors: new Map([['name', error]]),
    form: action,
    children: (
      <MainForm action={action}>
        <Token visit={visit} route="save-view" />
        <input type="hidden" name="query" value={view.query} />
        {values.has('for-all') && <input type="hidden" name="for-all" value="yes" />}
        <TextField
          context={context}
          name="name"
          label={text.name}
          hint={text.nameHint}
          error={error}
          value={view.name}
        />
        <SubmitButton>{text.save}</SubmitButton>
      </MainForm>
    ),
  });
};

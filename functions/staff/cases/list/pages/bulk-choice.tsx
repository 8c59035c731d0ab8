import { hasRole, secretariat } from '#shared/domain/people/role.ts';
import type { StaffVisit } from '#shared/staff/staff-visit.ts';
import { staffActingWords, staffActWords } from '#shared/text/words.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { bulkActField, bulkActs } from '../../bulk/bulk.ts';

/** What to do with the applications that are ticked: leads to a page that says what will happen. */
export const BulkChoice = ({ visit: { context, member } }: Readonly<{ visit: StaffVisit }>) => {
  const text = staffActingWords(context.language).bulk;
  const { acts } = staffActWords(context.language);
  if (!hasRole(member.roles, secretariat)) return null;
  return (
    <fieldset class="act no-print">
      <legend>{text.legend}</legend>
      <label for={bulkActField}>{text.act}</label>{' '}
      <select id={bulkActField} name={bulkActField}>
        {bulkActs.map((act) => (
          <option value={act}>{acts[act].name}</option>
        ))}
      </select>{' '}
      <button type="submit" class="button second" formaction={pathTo('show-selected', context)}>
        {text.next}
      </button>
    </fieldset>
  );
};

import { differences } from '#shared/domain/people/changes.ts';
import type { MemberFields } from '#shared/domain/people/member-fields.ts';
import { staffPeopleWords } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { shownField } from './shown-field.ts';

type Sides = Readonly<{ context: PageContext; stored: MemberFields; typed: MemberFields }>;

/** What is stored of a member beside what somebody else has entered meanwhile. */
export const BothSides = ({ context, stored, typed }: Sides) => {
  const { conflict, compared } = staffPeopleWords(context.language);
  return (
    <table class="cards">
      <caption>{conflict.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{conflict.field}</th>
          <th scope="col">{conflict.stored}</th>
          <th scope="col">{conflict.yours}</th>
        </tr>
      </thead>
      <tbody>
        {differences(stored, typed).map(({ field, from, to }) => (
          <tr>
            <th scope="row">{compared[field]}</th>
            <td data-label={conflict.stored} dir="auto">
              {shownField(field, from, context)}
            </td>
            <td data-label={conflict.yours} dir="auto">
              {shownField(field, to, context)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

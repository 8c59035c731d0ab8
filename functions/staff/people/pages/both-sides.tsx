import { differences } from '#shared/domain/people/changes.ts';
import type { MemberFields } from '#shared/domain/people/member-fields.ts';
import { staffPeopleWords } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { CardTable } from '../../parts/card-table.tsx';
import { shownField } from './shown-field.ts';

type Sides = Readonly<{ context: PageContext; stored: MemberFields; typed: MemberFields }>;

/** What is stored of a member beside what somebody else has entered meanwhile. */
export const BothSides = ({ context, stored, typed }: Sides) => {
  const { conflict, compared } = staffPeopleWords(context.language);
  return (
    <CardTable
      caption={conflict.caption}
      rows={differences(stored, typed)}
      columns={[
        { head: conflict.field, cell: ({ field }) => compared[field] },
        {
          head: conflict.stored,
          cell: ({ field, from }) => shownField(field, from, context),
          isTyped: true,
        },
        {
          head: conflict.yours,
          cell: ({ field, to }) => shownField(field, to, context),
          isTyped: true,
        },
      ]}
    />
  );
};

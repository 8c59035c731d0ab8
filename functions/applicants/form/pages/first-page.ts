import type { Holder } from '#shared/applicant/pages/journey.tsx';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import { type Draft, valuesIn } from '#shared/domain/draft/draft.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { fieldsPage } from './fields-page.tsx';

type Begun = Pick<Draft, 'version' | 'values' | 'late'>;

const empty: Begun = { version: 1, values: {} };

/** The first page of a draft that is begun, with what it holds already. */
export const firstPage = (
  context: PageContext,
  call: CallRecord,
  holder: Holder,
  draft: Begun = empty,
): string =>
  fieldsPage(context, {
    page: 'you',
    holder,
    call,
    cityId: draft.values['city'],
    lateUntil: draft.late?.until,
    version: draft.version,
    unreachable: undefined,
    values: valuesIn(draft),
    errors: new Map(),
  });

import type { Holder } from '#shared/applicant/pages/journey.tsx';
import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { fieldsPage } from './fields-page.tsx';

/** The first page of a new draft, empty. */
export const firstPage = (context: PageContext, call: CallRecord, holder: Holder): string =>
  fieldsPage(context, {
    page: 'you',
    holder,
    call,
    version: 1,
    unreachable: undefined,
    values: new Map(),
    errors: new Map(),
  });

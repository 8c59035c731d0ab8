import type { FormValues } from '#shared/domain/form/form-fields.ts';
import type { SignedIn } from '#shared/domain/records/signed-in.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import type { WebRequest } from '#shared/web/request.ts';
import type { RouteName } from '#shared/web/routes/routes.ts';

/** One request of a member of the staff who is signed in. */
export type StaffVisit = SignedIn &
  Readonly<{
    request: WebRequest;
    context: PageContext;
    /** What was posted; empty for a page that is only looked at. */
    values: FormValues;
    /** The hidden token of a form on this page that is posted to `route`. */
    token: (route: RouteName) => string;
  }>;

import type { Child } from 'hono/jsx';
import { hasRole } from '#shared/domain/people/role.ts';
import { staffFrameWords } from '#shared/text/words.ts';
import { staffStylesheetName } from '#shared/web/assets/asset-names.ts';
import { FormTop, type FormTopProps, hasErrors } from '#shared/web/pages/form-layout.tsx';
import { layout } from '#shared/web/pages/layout.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import type { RouteName } from '#shared/web/routes/routes.ts';
import { tokenField } from '../form-token.ts';
import { rolesOf } from '../route-roles.ts';
import type { StaffVisit } from '../staff-visit.ts';
import { navigation } from './navigation.ts';

/** What the frame of a page shows of the one who is signed in. */
export type FrameVisit = Pick<StaffVisit, 'context' | 'member' | 'request' | 'token'>;

type StaffLayoutProps = Omit<FormTopProps, 'context'> &
  Readonly<{
    visit: FrameVisit;
    /** Where the page's main form is posted to; undefined where it has none. */
    form?: string | undefined;
    children: Child;
  }>;

const Links = ({ visit: { context, member, request } }: { visit: FrameVisit }) => (
  <ul>
    {navigation(context)
      .filter(({ route }) => hasRole(member.roles, rolesOf(route)))
      .map(({ route, path, text }) => (
        <li>
          <a href={path} aria-current={route === request.route ? 'page' : undefined}>
            {text}
          </a>
        </li>
      ))}
  </ul>
);

const Person = ({ visit: { context, member, token } }: { visit: FrameVisit }) => {
  const text = staffFrameWords(context.language);
  return (
    <form method="post" action={pathTo('sign-out', context)} class="person">
      <input type="hidden" name={tokenField} value={token('sign-out')} />
      <a href={pathTo('show-sessions', context)}>{text.signedInAs(member.name)}</a>
      <button type="submit" class="plain">
        {text.signOut}
      </button>
    </form>
  );
};

/** The links of the staff's side, and who is signed in: a row, on a narrow page behind one word. */
const Bar = ({ visit }: { visit: FrameVisit }) => {
  const text = staffFrameWords(visit.context.language);
  return (
    <nav class="staff-bar" aria-label={text.navigation}>
      <details>
        <summary class="wrap">{text.menu}</summary>
        <div class="wrap">
          <Links visit={visit} />
          <Person visit={visit} />
        </div>
      </details>
    </nav>
  );
};

/** A whole page of the staff's side as HTML. */
export const staffLayout = ({ visit, form, children, ...top }: StaffLayoutProps): string => {
  const { context } = visit;
  return layout({
    context,
    title: top.title,
    hasErrors: hasErrors({ context, ...top }),
    done: top.done,
    form,
    frame: { stylesheet: staffStylesheetName, bar: <Bar visit={visit} /> },
    children: (
      <>
        <FormTop context={context} {...top} />
        {children}
      </>
    ),
  });
};

type FormProps = Readonly<{ visit: FrameVisit; route: RouteName; action: string; children: Child }>;

/** A form of the staff's side that is not the page's main one, with its hidden token. */
export const StaffForm = ({ visit, route, action, children }: FormProps) => (
  <form method="post" action={action} accept-charset="utf-8" novalidate>
    <Token visit={visit} route={route} />
    {children}
  </form>
);

/** The hidden token of a form that is posted to `route`. */
export const Token = ({ visit, route }: Pick<FormProps, 'visit' | 'route'>) => (
  <input type="hidden" name={tokenField} value={visit.token(route)} />
);

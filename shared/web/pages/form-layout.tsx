import type { Child } from 'hono/jsx';
import { ErrorSummary, type PageErrors } from '../fields/error-summary.tsx';
import { layout, type PageContext } from './layout.tsx';

/** What stands on top of a page with a form. */
export type FormTopProps = Readonly<{
  context: PageContext;
  title: string;
  /** What is wrong with single fields, in the order of the page. */
  errors?: PageErrors | undefined;
  /** What is wrong with the page as a whole. */
  pageError?: string | undefined;
  /** What was typed or chosen, if it is still on the page: the summary then says that it is kept. */
  typed?: Iterable<string | undefined> | undefined;
  /** Says that what was asked for is done. */
  done?: string | undefined;
  /** A summary of the page’s own, instead of the usual one. */
  ownSummary?: Child;
  /** The question for which the page is shown again; it is not an error. */
  question?: Child;
}>;

/** Whether anything is wrong: the title then begins with "Error". */
export const hasErrors = ({ errors, pageError, ownSummary }: FormTopProps): boolean =>
  (errors !== undefined && errors.size > 0) || pageError !== undefined || ownSummary !== undefined;

const Summary = (top: FormTopProps) =>
  hasErrors(top) ? (
    <ErrorSummary
      context={top.context}
      errors={top.errors ?? new Map()}
      pageError={top.pageError}
      isKept={[...(top.typed ?? [])].some((value) => value?.trim())}
    />
  ) : null;

/** What is wrong, what is asked, and the heading. */
export const FormTop = (top: FormTopProps) => (
  <>
    {top.ownSummary ?? <Summary {...top} />}
    {top.question}
    <h1>{top.title}</h1>
  </>
);

type FormLayoutProps = FormTopProps &
  Readonly<{
    /** Where the page's main form is posted to; undefined where it has none. */
    form: string | undefined;
    children: Child;
  }>;

/** A whole page with a form as HTML. */
export const formLayout = ({ form, children, ...top }: FormLayoutProps): string =>
  layout({
    context: top.context,
    title: top.title,
    hasErrors: hasErrors(top),
    done: top.done,
    form,
    children: (
      <>
        <FormTop {...top} />
        {children}
      </>
    ),
  });

import type { Child } from 'hono/jsx';
import { pageWords } from '#shared/text/words.ts';
import type { PageContext } from '../pages/layout.tsx';

/** What is wrong with the fields of a page, in its order, by the id of the control. */
export type PageErrors = ReadonlyMap<string, string>;

/** Focused on top of a page: what is wrong with it. An alert as well would be read out twice. */
export const SummaryBox = ({ title, children }: { title: string; children: Child }) => (
  <section class="summary" tabindex={-1} autofocus id="summary" aria-labelledby="summary-title">
    <h2 id="summary-title">{title}</h2>
    {children}
  </section>
);

type ErrorSummaryProps = Readonly<{
  context: Pick<PageContext, 'language'>;
  errors: PageErrors;
  /** What is wrong with the page as a whole. */
  pageError?: string | undefined;
  /** Whether something was typed or chosen, and is still on the page. */
  isKept: boolean;
}>;

/** The errors of a page on top of it, each a link to its field. */
export const ErrorSummary = ({ context, errors, pageError, isKept }: ErrorSummaryProps) => {
  const { summaryTitle, summaryNote, summaryKept } = pageWords(context.language);
  return (
    <SummaryBox title={summaryTitle}>
      <p>{pageError ?? summaryNote}</p>
      {isKept ? <p>{summaryKept}</p> : null}
      {errors.size === 0 ? null : (
        <ul>
          {[...errors].map(([id, text]) => (
            <li>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </SummaryBox>
  );
};

import type { Child } from 'hono/jsx';
import { newsWords } from '#shared/text/words.ts';
import { SummaryBox } from '#shared/web/fields/error-summary.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';

type NewsSummaryProps = Readonly<{
  context: PageContext;
  /** The id of the field that it is about; undefined where it is about none. */
  field: string | undefined;
  children: Child;
}>;

/** Says on top of a page what is wrong with its one field: in one sentence, not as a list. */
export const NewsSummary = ({ context, field, children }: NewsSummaryProps) => (
  <SummaryBox title={newsWords(context.language).summaryTitle}>
    <p>{field === undefined ? children : <a href={`#${field}`}>{children}</a>}</p>
  </SummaryBox>
);

import type { Child } from 'hono/jsx';
import { type Language, newsWords } from '#shared/text/words.ts';
import { SummaryBox } from '#shared/web/fields/error-summary.tsx';

type NewsSummaryProps = Readonly<{
  language: Language;
  /** The id of the field that it is about; undefined where it is about none. */
  field: string | undefined;
  children: Child;
}>;

/** Says on top of a page what is wrong with its one field: in one sentence, not as a list. */
export const NewsSummary = ({ language, field, children }: NewsSummaryProps) => (
  <SummaryBox title={newsWords(language).summaryTitle}>
    <p>{field === undefined ? children : <a href={`#${field}`}>{children}</a>}</p>
  </SummaryBox>
);

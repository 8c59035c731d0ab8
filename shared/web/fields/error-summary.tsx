import type { Child } from 'hono/jsx';
import { pageWords } from '#shared/text/words.ts';
import type { PageContext } from '../pages/layout.tsx';

/** `name` is the id of the field that the link leads to. */
export type PageError = Readonly<{ name: string; said: string }>;

/** On top of a page and in its focus: what is wrong with it. */
export const SummaryBox = ({ title, children }: { title: string; children: Child }) => (
  <div
    class="summary"
    role="alert"
    tabindex={-1}
    autofocus
    id="summary"
    aria-labelledby="summary-title"
  >
    <h2 id="summary-title">{title}</h2>
    {children}
  </div>
);

/** The errors of a page on top of it, each a link to its field. */
export const Summary = ({
  context,
  errors,
  trouble,
}: {
  context: PageContext;
  errors: readonly PageError[];
  trouble?: string | undefined;
}) => {
  const text = pageWords(context.language);
  return (
    <SummaryBox title={text.summaryTitle}>
      <p>{trouble ?? text.summaryNote}</p>
      {errors.length === 0 ? null : (
        <ul>
          {errors.map(({ name, said }) => (
            <li>
              <a href={`#${name}`}>{said}</a>
            </li>
          ))}
        </ul>
      )}
    </SummaryBox>
  );
};

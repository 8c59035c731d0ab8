import type { Child } from 'hono/jsx';

type FactProps = Readonly<{
  term: string;
  /** `auto` for what people wrote in a script of their own. */
  dir?: 'auto';
  class?: string;
  children: Child;
}>;

/** One term of a list of facts, a `dl`, and what is known of it. */
export const Fact = ({ term, dir, class: className, children }: FactProps) => (
  <>
    <dt>{term}</dt>
    <dd dir={dir} class={className}>
      {children}
    </dd>
  </>
);

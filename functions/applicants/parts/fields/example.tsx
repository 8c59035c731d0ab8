import type { FieldName } from '#shared/domain/form/form-fields.ts';
import { exampleWords } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';

const withExample = ['workAndProjects', 'cityChallenge', 'planOnReturn'] as const;

type ExampleProps = Readonly<{ context: Pick<PageContext, 'language'>; name: FieldName }>;

/** What a good answer looks like, to open; nothing where an answer needs no example. */
export const Example = ({ context, name }: ExampleProps) => {
  const text = exampleWords(context.language);
  const field = withExample.find((one) => one === name);
  return field === undefined ? null : (
    <details class="example">
      <summary>{text.title}</summary>
      <p>{text[field]}</p>
      <p class="note">{text.note}</p>
    </details>
  );
};

import type { EditionText } from '#shared/domain/call/edition-text.ts';

type Answered = Readonly<{ question: string; answer: string }>;

/** Questions that open to their answers. */
export const Questions = ({ text, lang }: EditionText<readonly Answered[]>) => (
  <div lang={lang}>
    {text.map(({ question, answer }) => (
      <details>
        <summary>{question}</summary>
        <p>{answer}</p>
      </details>
    ))}
  </div>
);

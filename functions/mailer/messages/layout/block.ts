/**
 * What a mail says, once: its HTML and its text are both made from these blocks. A value of facts and
 * an item of a list may have several lines.
 */
export type Block =
  | Readonly<{ kind: 'paragraph'; text: string }>
  | Readonly<{ kind: 'facts'; facts: readonly (readonly [string, string])[] }>
  | Readonly<{ kind: 'code'; label: string; code: string }>
  | Readonly<{ kind: 'button'; text: string; to: string }>
  | Readonly<{ kind: 'link'; text: string; to: string }>
  | Readonly<{ kind: 'heading'; text: string }>
  | Readonly<{ kind: 'list'; items: readonly string[] }>
  /** What is said in another language than the rest. */
  | Readonly<{ kind: 'part'; language: string; blocks: readonly Block[] }>;

import { url } from '#shared/text/url.ts';
import { pageWords } from '#shared/text/words.ts';
import type { Block } from './layout/block.ts';
import { BlockHtml } from './layout/block-html.tsx';
import { ink, wraps } from './layout/styles.ts';

export type { Block };

export type Message = Readonly<{
  subject: string;
  blocks: readonly Block[];
  /** Where the recipient leaves a list by one click: mailboxes show a button for it. */
  leaveUrl?: string | undefined;
}>;

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
/** What is said in another language than the rest. */
export const part = (language: string, blocks: readonly Block[]): Block => ({
  kind: 'part',
  language,
  blocks,
});
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
/** The one thing to do, in words. */
export const button = (text: string, to: string): Block => ({ kind: 'button', text, to: url(to) });
/** What may be done as well. */
export const link = (text: string, to: string): Block => ({ kind: 'link', text, to: url(to) });
export const facts = (...given: readonly (readonly [string, string])[]): Block => ({
  kind: 'facts',
  facts: given.filter(([, value]) => value !== ''),
});

/** What its reader is to type elsewhere. */
export const code = (label: string, digits: string): Block => ({
  kind: 'code',
  label,
  code: digits,
});

/** `Name: value`, and of a value of several lines each line below. */
const factText = ([name, value]: readonly [string, string]): string =>
  value.includes('\n') ? `${name}:\n  ${indented(value)}` : `${name}: ${value}`;

const indented = (lines: string): string => lines.replaceAll('\n', '\n  ');

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `${block.text}\n${'-'.repeat(Math.min(60, [...block.text].length))}`;
    case 'facts':
      return block.facts.map(factText).join('\n');
    case 'code':
      return `${block.label}: ${block.code}`;
    case 'list':
      return block.items.map((item) => `- ${indented(item)}`).join('\n');
    case 'button':
    case 'link':
      return `${block.text}:\n${block.to}`;
    case 'part':
      return textOf(block.blocks);
  }
};

const textOf = (blocks: readonly Block[]): string => blocks.map(blockText).join('\n\n');

export const messageText = ({ blocks }: Message): string => `${textOf(blocks)}\n`;

/** What happened, as the subject says it, without the brackets by which staff sort their mails. */
const titleOf = ({ subject }: Message): string => subject.replace(/^\[[^\]]*\] ?/, '');

const Html = ({ message, language }: { message: Message; language: string }) => (
  <html lang={language} dir={pageWords(language).direction}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="color-scheme" content="light" />
      <title>{message.subject}</title>
    </head>
    <body style="margin:0;padding:0;background:#f1f5f7;color:#14212b;font:16px/1.5 Arial,'Noto Sans',sans-serif">
      <div style={`max-width:600px;margin:0 auto;${ink};${wraps}`}>
        <div style="background:#0b3c5d;border-bottom:4px solid #3aa6a0;color:#ffffff;font-weight:bold;padding:14px 20px">
          WeGO
        </div>
        <div style={`padding:20px;${ink}`}>
          <h1 style={`font-size:22px;line-height:1.3;margin:0 0 16px;${ink};${wraps}`}>
            {titleOf(message)}
          </h1>
          {message.blocks.map((block) => (
            <BlockHtml block={block} />
          ))}
        </div>
      </div>
    </body>
  </html>
);

export const messageHtml = (message: Message, language: string): string =>
  `<!doctype html>${(<Html message={message} language={language} />).toString()}`;

import { url } from '#shared/text/url.ts';
import { pageWords } from '#shared/text/words.ts';

/** What a mail says, once: its HTML and its text are both made from these blocks. */
export type Block =
  | Readonly<{ kind: 'paragraph'; text: string }>
  | Readonly<{ kind: 'facts'; facts: readonly (readonly [string, string])[] }>
  | Readonly<{ kind: 'link'; text: string; to: string }>
  | Readonly<{ kind: 'heading'; text: string }>
  | Readonly<{ kind: 'list'; items: readonly string[] }>
  | Readonly<{ kind: 'part'; language: string; blocks: readonly Block[] }>;

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
export const link = (text: string, to: string): Block => ({ kind: 'link', text, to: url(to) });
export const facts = (...given: readonly (readonly [string, string])[]): Block => ({
  kind: 'facts',
  facts: given.filter(([, value]) => value !== ''),
});

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `${block.text}\n${'-'.repeat(Math.min(60, [...block.text].length))}`;
    case 'facts':
      return block.facts.map(([name, value]) => `${name}: ${value}`).join('\n');
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'link':
      return `${block.text}:\n${block.to}`;
    case 'part':
      return textOf(block.blocks);
  }
};

const textOf = (blocks: readonly Block[]): string => blocks.map(blockText).join('\n\n');

export const messageText = ({ blocks }: Message): string => `${textOf(blocks)}\n`;

/** Long words, sums and addresses break where the screen ends; the second is for older mailboxes. */
const wraps = 'overflow-wrap:anywhere;word-break:break-word';

const BlockHtml = ({ block }: { block: Block }) => {
  switch (block.kind) {
    case 'paragraph':
      return <p style={`margin:0 0 16px;${wraps}`}>{block.text}</p>;
    case 'heading':
      return <h2 style={`font-size:18px;margin:24px 0 8px;${wraps}`}>{block.text}</h2>;
    case 'list':
      return (
        <ul style="margin:0 0 16px;padding:0 0 0 20px">
          {block.items.map((item) => (
            <li style={`margin:0 0 6px;${wraps}`}>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <table role="presentation" style="border-collapse:collapse;margin:0 0 16px">
          {block.facts.map(([name, value]) => (
            <tr>
              <td style={`padding:3px 16px 3px 0;color:#47586a;vertical-align:top;${wraps}`}>
                {name}
              </td>
              <td style={`padding:3px 0;font-weight:bold;${wraps}`}>{value}</td>
            </tr>
          ))}
        </table>
      );
    case 'link':
      return (
        <p style={`margin:0 0 16px;${wraps}`}>
          {block.text}:<br />
          <a href={block.to} style={`color:#00628f;${wraps}`}>
            {block.to}
          </a>
        </p>
      );
    case 'part':
      return (
        <div lang={block.language} dir={pageWords(block.language).direction}>
          {block.blocks.map((one) => (
            <BlockHtml block={one} />
          ))}
        </div>
      );
  }
};

const Html = ({ message, language }: { message: Message; language: string }) => (
  <html lang={language} dir={pageWords(language).direction}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>{message.subject}</title>
    </head>
    <body style="margin:0;background:#f1f5f7;color:#14212b;font:16px/1.5 Arial,'Noto Sans',sans-serif">
      <div style="max-width:600px;margin:0 auto;background:#fff">
        <div style="background:#0b3c5d;border-bottom:4px solid #3aa6a0;color:#fff;font-weight:bold;padding:14px 20px">
          WeGO
        </div>
        <div style="padding:20px">
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

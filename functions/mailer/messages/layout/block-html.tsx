import { pageWords } from '#shared/text/words.ts';
import type { Block } from './block.ts';
import { ink, marginBelow, quiet, wraps } from './styles.ts';

/** What was given line by line, so. */
const Lines = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map((line, at) => (
      <>
        {at > 0 ? <br /> : null}
        {line}
      </>
    ))}
  </>
);

/** An address in full, for whoever cannot use the link above it, or wants to see where it leads. */
const Address = ({ to }: { to: string }) => (
  <span dir="ltr" style={`font-size:13px;${quiet};${wraps}`}>
    {to}
  </span>
);

type LinkProps = Readonly<{ text: string; to: string }>;

/** Old Outlook gives a cell its colour and leaves out the padding of a link. */
const Button = ({ text, to }: LinkProps) => (
  <>
    <table role="presentation" style="border-collapse:separate;border-spacing:0;margin:8px 0 6px">
      <tr>
        <td bgcolor="#00628f" style={`background:#00628f;color:#ffffff;border-radius:4px;${wraps}`}>
          <a
            href={to}
            style={`display:inline-block;padding:12px 20px;background:#00628f;color:#ffffff;border-radius:4px;font-weight:bold;text-decoration:none;${wraps}`}
          >
            {text}
          </a>
        </td>
      </tr>
    </table>
    <p style={`${marginBelow};${wraps}`}>
      <Address to={to} />
    </p>
  </>
);

const Link = ({ text, to }: LinkProps) => (
  <p style={`${marginBelow};${wraps}`}>
    <a href={to} style={`background:#ffffff;color:#00628f;${wraps}`}>
      {text}
    </a>
    <br />
    <Address to={to} />
  </p>
);

const Facts = ({ facts }: { facts: readonly (readonly [string, string])[] }) => (
  <dl style={marginBelow}>
    {facts.map(([name, value]) => (
      <>
        <dt style={`margin:0;font-size:14px;${quiet};${wraps}`}>{name}</dt>
        <dd style={`margin:0 0 10px;${ink};${wraps}`}>
          <Lines text={value} />
        </dd>
      </>
    ))}
  </dl>
);

/** Digits that are typed elsewhere, large enough to be read from a phone on the desk. */
const Code = ({ label, code }: { label: string; code: string }) => (
  <p style={`${marginBelow};${wraps}`}>
    <span style={`font-size:14px;${quiet}`}>{label}</span>
    <br />
    <strong dir="ltr" style={`font-size:26px;letter-spacing:2px;${ink};${wraps}`}>
      {code}
    </strong>
  </p>
);

const List = ({ items }: { items: readonly string[] }) => (
  <ul style="margin:0 0 16px;padding:0 0 0 20px">
    {items.map((item) => (
      <li style={`margin:0 0 6px;${ink};${wraps}`}>
        <Lines text={item} />
      </li>
    ))}
  </ul>
);

export const BlockHtml = ({ block }: { block: Block }) => {
  switch (block.kind) {
    case 'paragraph':
      return <p style={`${marginBelow};${ink};${wraps}`}>{block.text}</p>;
    case 'heading':
      return <h2 style={`font-size:18px;margin:24px 0 8px;${ink};${wraps}`}>{block.text}</h2>;
    case 'list':
      return <List items={block.items} />;
    case 'facts':
      return <Facts facts={block.facts} />;
    case 'code':
      return <Code label={block.label} code={block.code} />;
    case 'button':
      return <Button text={block.text} to={block.to} />;
    case 'link':
      return <Link text={block.text} to={block.to} />;
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

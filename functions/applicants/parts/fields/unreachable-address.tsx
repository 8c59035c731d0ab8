import type { Child } from 'hono/jsx';
import { addressWords } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';

type Props = Readonly<{
  context: PageContext;
  /** The applicant's address, where a mail to it came back. */
  address: string | undefined;
  /** Leads to where it is corrected; is given its text. */
  link: (text: string) => Child;
}>;

/** Says of an address that mails came back from it, and leads to where it is corrected. */
export const UnreachableAddress = ({ context, address, link }: Props) => {
  if (address === undefined) return null;
  const { onPage, change } = addressWords(context.language).unreachable;
  return (
    <div class="panel">
      <p>{onPage(address)}</p>
      {link(change)}
    </div>
  );
};

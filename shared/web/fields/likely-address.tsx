import type { Doubt } from '#shared/domain/form/likely-address.ts';
import { addressWords } from '#shared/text/words.ts';
import type { PageContext } from '../pages/layout.tsx';
import { SummaryBox } from './error-summary.tsx';

/** The hidden field with the address that was asked about: sent again, that address is taken. */
export const askedField = 'asked-about';

type DoubtProps = Readonly<{
  context: Pick<PageContext, 'language'>;
  /** The field in which the address stands. */
  name: string;
  doubt: Doubt | undefined;
}>;

export const likelyId = (name: string): string => `${name}-likely`;

/** Beside a field: the address that may be meant instead. */
export const LikelyNote = ({ context, name, doubt }: DoubtProps) =>
  doubt ? (
    <>
      <p class="note" id={likelyId(name)}>
        {addressWords(context.language).likely.note(doubt.likely)}
      </p>
      <input type="hidden" name={askedField} value={doubt.address} />
    </>
  ) : null;

/** The question on top of a page that is shown again to ask; its link leads to the field. */
export const LikelyQuestion = ({ context, name, doubt }: DoubtProps) => {
  if (!doubt) return null;
  const { title, question, text } = addressWords(context.language).likely;
  return (
    <SummaryBox title={title}>
      <p>
        <a href={`#${name}`}>{question(doubt.likely)}</a>
      </p>
      <p>{text(doubt.address)}</p>
    </SummaryBox>
  );
};

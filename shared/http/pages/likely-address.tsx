import { addressIn, likelyIn } from '#shared/domain/address.ts';
import type { TypedForm } from '#shared/domain/form-fields.ts';
import { addressWords } from '#shared/text/catalogue.ts';
import type { Frame } from './layout.tsx';
import { SummaryBox } from './summary.tsx';

/** The hidden field that says which address was asked about: with it the same one is taken. */
export const askedField = 'asked-about';

/** The address to ask about, unless the page that was posted had asked about the typed one. */
export const toAskAbout = (form: TypedForm, name: string): string | undefined => {
  const likely = likelyIn(form.get(name));
  return addressIn(form.get(askedField)) === addressIn(form.get(name)) ? undefined : likely;
};

type LikelyProps = Readonly<{ language: Frame['language']; name: string; typed: string }>;

export const likelyId = (name: string): string => `${name}-likely`;

/** Beside a field: the address that may be meant, in the place of the one that stands there. */
export const LikelyNote = ({ language, name, typed }: LikelyProps) => {
  const likely = likelyIn(typed);
  if (likely === undefined) return null;
  return (
    <>
      <p class="note" id={likelyId(name)}>
        {addressWords(language).likely.note(likely)}
      </p>
      <input type="hidden" name={askedField} value={addressIn(typed) ?? ''} />
    </>
  );
};

/** The question on top of a page that is shown once more because of it; the link leads to the field. */
export const LikelyQuestion = ({ language, name, typed }: LikelyProps) => {
  const { title, question, text } = addressWords(language).likely;
  return (
    <SummaryBox title={title}>
      <p>
        <a href={`#${name}`}>{question(likelyIn(typed) ?? '')}</a>
      </p>
      <p>{text(addressIn(typed) ?? '')}</p>
    </SummaryBox>
  );
};

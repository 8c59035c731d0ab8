import type { Draft } from '#shared/domain/draft/draft.ts';
import { addressIn } from '#shared/domain/form/address.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { statusWords } from '#shared/text/words.ts';
import { Tick } from '#shared/web/fields/tick.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { isProved } from '../proved-address.ts';

/** Asks for a copy of the answers by email; kept with no draft and no application. */
export const copyBox = 'wantsCopy';

type Props = Readonly<{
  context: PageContext;
  draft: Draft;
  values: FormValues;
  hasAllCopies?: boolean | undefined;
}>;

/**
 * The box for a copy, where the address was proved; else where a copy can be asked for later. Who
 * has had those of the day reads so.
 */
export const CopyTick = ({ context, draft, values, hasAllCopies }: Props) => {
  const { copy } = statusWords(context.language);
  if (hasAllCopies) return <p class="note">{copy.enough}</p>;
  return isProved(draft, addressIn(values.get('email'))) ? (
    <Tick
      context={context}
      name={copyBox}
      label={copy.box}
      isTicked={values.get(copyBox) === 'yes'}
      error={undefined}
    />
  ) : (
    <p class="note">{copy.later}</p>
  );
};

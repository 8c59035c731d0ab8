import type { EndorserError, EndorserErrors } from '#shared/domain/endorsement/endorsement-form.ts';
import { mostOfName } from '#shared/domain/endorsement/endorsement-form.ts';
import { doubtIn } from '#shared/domain/form/address.ts';
import { cleanLine, countCharacters } from '#shared/domain/form/text.ts';
import { endorsementWords, formWords } from '#shared/text/catalogue.ts';
import { LikelyNote } from '#shared/web/fields/likely-address.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { OneField } from '../../return/pages/return-page.tsx';

type Typed = ReadonlyMap<string, string>;

const mostOfAddress = 254;

/** What is said of each error of a superior's name and address. */
export const endorserSaid = (
  context: PageContext,
  values: Typed,
  errors: EndorserErrors,
): ReadonlyMap<string, string> => {
  const text = endorsementWords(context.language);
  const { errorText } = formWords(context.language);
  const said = (error: EndorserError, name: string, label: string, missing: string): string => {
    if (error === 'missing') return missing;
    if (error === 'own-address') return text.ownAddress;
    const max = name === 'superiorName' ? mostOfName : mostOfAddress;
    const count = countCharacters(cleanLine(values.get(name) ?? ''));
    return errorText(error, label, { min: 0, max, count });
  };
  return new Map(
    [...errors].map(([name, error]) => [
      name,
      name === 'superiorName'
        ? said(error, name, text.superiorName, text.endorserNameMissing)
        : said(error, name, text.superiorAddress, text.endorserAddressMissing),
    ]),
  );
};

/** The two fields by which a superior is named. */
export const EndorserFields = ({
  context,
  values,
  said,
}: {
  context: PageContext;
  values: Typed;
  said: ReadonlyMap<string, string>;
}) => {
  const text = endorsementWords(context.language);
  return (
    <>
      <OneField
        context={context}
        name="superiorName"
        label={text.superiorName}
        values={values.get('superiorName') ?? ''}
        error={said.get('superiorName')}
        autocomplete="off"
        dir="auto"
      />
      <OneField
        context={context}
        name="superiorAddress"
        label={text.superiorAddress}
        hint={text.endorserAddressHint}
        values={values.get('superiorAddress') ?? ''}
        error={said.get('superiorAddress')}
        inputmode="email"
        autocomplete="off"
      />
      <LikelyNote
        language={context.language}
        name="superiorAddress"
        doubt={doubtIn(values.get('superiorAddress'))}
      />
    </>
  );
};

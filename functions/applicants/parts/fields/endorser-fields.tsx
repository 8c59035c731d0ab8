import {
  type EndorserError,
  type EndorserErrors,
  type EndorserField,
  mostOfName,
} from '#shared/domain/endorsement/endorsement-form.ts';
import { doubtIn } from '#shared/domain/form/address.ts';
import { cleanLine, countCharacters } from '#shared/domain/form/text.ts';
import { endorsementWords, formWords, type Language } from '#shared/text/words.ts';
import { EmailField } from '#shared/web/fields/email-field.tsx';
import { LikelyNote } from '#shared/web/fields/likely-address.tsx';
import { TextField } from '#shared/web/fields/text-field.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';

type Values = ReadonlyMap<string, string>;

/** The longest address that SMTP can carry (RFC 5321, errata 1690). */
const mostOfAddress = 254;

const labelsOf = (language: Language) => {
  const text = endorsementWords(language);
  return {
    superiorName: {
      label: text.endorserName,
      missing: text.endorserNameMissing,
      max: mostOfName,
    },
    superiorAddress: {
      label: text.endorserAddress,
      missing: text.endorserAddressMissing,
      max: mostOfAddress,
    },
  };
};

/** What is said of each error of the endorser's name and address. */
export const nominationErrorTexts = (
  { language }: PageContext,
  values: Values,
  errors: EndorserErrors,
): ReadonlyMap<string, string> => {
  const labels = labelsOf(language);
  const textOf = (name: EndorserField, error: EndorserError): string => {
    const { label, missing, max } = labels[name];
    if (error === 'missing') return missing;
    if (error === 'own-address') return endorsementWords(language).ownAddress;
    const count = countCharacters(cleanLine(values.get(name) ?? ''));
    return formWords(language).errorText(error, label, { min: 0, max, count });
  };
  return new Map([...errors].map(([name, error]) => [name, textOf(name, error)]));
};

type EndorserFieldsProps = Readonly<{
  context: PageContext;
  values: Values;
  errors: ReadonlyMap<string, string>;
}>;

export const EndorserFields = ({ context, values, errors }: EndorserFieldsProps) => {
  const { language } = context;
  const text = endorsementWords(language);
  return (
    <>
      <TextField
        context={context}
        name="superiorName"
        label={text.endorserName}
        value={values.get('superiorName') ?? ''}
        error={errors.get('superiorName')}
        autocomplete="off"
        dir="auto"
        isName
        order="value-first"
      />
      <EmailField
        context={context}
        name="superiorAddress"
        label={text.endorserAddress}
        hint={text.endorserAddressHint}
        value={values.get('superiorAddress') ?? ''}
        error={errors.get('superiorAddress')}
        autocomplete="off"
        order="value-first"
      />
      <LikelyNote
        context={context}
        name="superiorAddress"
        doubt={doubtIn(values.get('superiorAddress'))}
      />
    </>
  );
};

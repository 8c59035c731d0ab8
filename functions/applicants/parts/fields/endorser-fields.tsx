import type { EndorserFault, EndorserFaults } from '#shared/domain/endorsement/endorsement-form.ts';
import { mostOfName } from '#shared/domain/endorsement/endorsement-form.ts';
import { doubtIn } from '#shared/domain/form/address.ts';
import { cleanLine, countCharacters } from '#shared/domain/form/text.ts';
import { endorsementWords, formWords } from '#shared/text/catalogue.ts';
import { LikelyNote } from '#shared/web/fields/likely-address.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { OneField } from '../../return/pages/return-page.tsx';

type Typed = ReadonlyMap<string, string>;

const mostOfAddress = 254;

/** What is said of each fault of a superior's name and address. */
export const endorserSaid = (
  context: PageContext,
  values: Typed,
  faults: EndorserFaults,
): ReadonlyMap<string, string> => {
  const text = endorsementWords(context.language);
  const { faultText } = formWords(context.language);
  const said = (fault: EndorserFault, name: string, label: string, missing: string): string => {
    if (fault === 'missing') return missing;
    if (fault === 'own-address') return text.ownAddress;
    const max = name === 'superiorName' ? mostOfName : mostOfAddress;
    const count = countCharacters(cleanLine(values.get(name) ?? ''));
    return faultText(fault, label, { min: 0, max, count });
  };
  return new Map(
    [...faults].map(([name, fault]) => [
      name,
      name === 'superiorName'
        ? said(fault, name, text.superiorName, text.superiorNameMissing)
        : said(fault, name, text.superiorAddress, text.superiorAddressMissing),
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
        fault={said.get('superiorName')}
        autocomplete="off"
        dir="auto"
      />
      <OneField
        context={context}
        name="superiorAddress"
        label={text.superiorAddress}
        hint={text.superiorAddressHint}
        values={values.get('superiorAddress') ?? ''}
        fault={said.get('superiorAddress')}
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

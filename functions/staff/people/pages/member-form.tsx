import { languages } from '#shared/domain/call/language.ts';
import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { addressErrors } from '#shared/domain/form/form-fields.ts';
import { noticeChoices } from '#shared/domain/people/member.ts';
import {
  type MemberFault,
  type MemberFaults,
  type MemberFormField,
  roleBox,
} from '#shared/domain/people/member-fields.ts';
import { roles } from '#shared/domain/people/role.ts';
import { addressWords, staffFrameWords, staffPeopleWords } from '#shared/text/words.ts';
import { memberOptions } from '#shared/web/fields/cities/city-options.ts';
import { EmailField } from '#shared/web/fields/email-field.tsx';
import type { PageErrors } from '#shared/web/fields/error-summary.tsx';
import { describedBy, FieldNotes, fieldClass } from '#shared/web/fields/field.tsx';
import { Radios } from '#shared/web/fields/radios.tsx';
import { SelectField } from '#shared/web/fields/select-field.tsx';
import { TextField } from '#shared/web/fields/text-field.tsx';
import { Tick } from '#shared/web/fields/tick.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { zonesFor } from '../zones.ts';

export type FieldsProps = Readonly<{
  context: PageContext;
  values: FormValues;
  errors: PageErrors;
}>;

const faultText = (field: MemberFormField, fault: MemberFault, language: string): string => {
  const address = addressErrors.find((one) => one === fault);
  if (address) return addressWords(language).errors[address];
  const { faults, labels } = staffPeopleWords(language);
  const texts: Readonly<Partial<Record<string, string>>> = faults[field];
  return texts[fault] ?? labels[field];
};

/** What is wrong with a member's form, in the order of the page, by the ids of its controls. */
export const memberErrors = (faults: MemberFaults, { language }: PageContext): PageErrors =>
  new Map([...faults].map(([field, fault]) => [field, faultText(field, fault, language)]));

/** One box for each role. The first one is where the link of the error summary leads. */
const RoleBoxes = ({ context, values, errors }: FieldsProps) => {
  const { labels, hints } = staffPeopleWords(context.language);
  const words = staffFrameWords(context.language).roles;
  const error = errors.get('roles');
  return (
    <fieldset
      class={fieldClass(error)}
      aria-describedby={describedBy({ id: 'roles', hint: hints.roles, error })}
    >
      <legend>{labels.roles}</legend>
      <FieldNotes context={context} id="roles" hint={hints.roles} error={error} />
      {roles.map((role, index) => (
        <Tick
          context={context}
          name={roleBox(role)}
          id={index === 0 ? 'roles' : roleBox(role)}
          label={words[role]}
          error={undefined}
          isTicked={values.get(roleBox(role)) === 'yes'}
        />
      ))}
    </fieldset>
  );
};

const CityField = ({ context, values, errors }: FieldsProps) => {
  const { labels, hints, noCity } = staffPeopleWords(context.language);
  return (
    <SelectField
      context={context}
      name="city"
      label={labels.city}
      hint={hints.city}
      error={errors.get('city')}
      placeholder={noCity}
      options={memberOptions(context)}
      chosen={values.get('city')}
    />
  );
};

/** What a member chooses for themselves, too: zone, language and notices. */
export const OwnFieldsPart = ({ context, values, errors }: FieldsProps) => {
  const words = staffPeopleWords(context.language);
  const zone = values.get('zone') ?? '';
  return (
    <>
      <SelectField
        context={context}
        name="zone"
        label={words.labels.zone}
        hint={words.hints.zone}
        error={errors.get('zone')}
        placeholder={words.chooseZone}
        options={zonesFor(context.edition, zone).map((value) => ({ value, text: value }))}
        chosen={zone}
        isRequired
      />
      <Radios
        context={context}
        name="language"
        label={words.labels.language}
        error={errors.get('language')}
        options={languages.map((value) => ({ value, text: words.languages[value] }))}
        chosen={values.get('language')}
      />
      <Radios
        context={context}
        name="notices"
        label={words.labels.notices}
        error={errors.get('notices')}
        options={noticeChoices.map((value) => ({ value, text: words.notices[value] }))}
        chosen={values.get('notices')}
      />
    </>
  );
};

/** All that a decider says of a member. */
export const MemberFieldsPart = (props: FieldsProps) => {
  const { context, values, errors } = props;
  const { labels, hints } = staffPeopleWords(context.language);
  return (
    <>
      <TextField
        context={context}
        name="name"
        label={labels.name}
        error={errors.get('name')}
        value={values.get('name') ?? ''}
        autocomplete="off"
        dir="auto"
        isRequired
      />
      <EmailField
        context={context}
        name="address"
        label={labels.address}
        hint={hints.address}
        error={errors.get('address')}
        value={values.get('address') ?? ''}
        autocomplete="off"
        isRequired
      />
      <RoleBoxes {...props} />
      <CityField {...props} />
      <OwnFieldsPart {...props} />
    </>
  );
};

import { dayAfter, daysForAnswer } from '#shared/domain/acts/staff/return-for-information.ts';
import { rowOf } from '#shared/domain/lifecycle/table.ts';
import { isActive } from '#shared/domain/people/member.ts';
import { staffActingWords, staffActWords, staffCasesWords } from '#shared/text/words.ts';
import { memberOptions } from '#shared/web/fields/cities/city-options.ts';
import { Radios } from '#shared/web/fields/radios.tsx';
import { SelectField } from '#shared/web/fields/select-field.tsx';
import { TextArea } from '#shared/web/fields/text-area.tsx';
import { TextField } from '#shared/web/fields/text-field.tsx';
import { type ActField, actTable } from '../act-table.ts';
import { applicationText } from './about-application.tsx';
import { type ActFieldProps, common } from './act-field-props.ts';
import { ReviewerField } from './reviewer-field.tsx';

const City = (props: ActFieldProps) => {
  const { visit, facts } = props.opened;
  const text = staffActingWords(visit.context.language);
  const { value, ...field } = common(props, 'city');
  const { otherCity, country } = facts.application.answers;
  return (
    <SelectField
      {...field}
      label={text.city}
      hint={text.typedCity([otherCity, country].filter((part) => part !== '').join(', '))}
      placeholder={text.choose}
      options={memberOptions(visit.context)}
      chosen={value}
      isRequired
    />
  );
};

const Counts = (props: ActFieldProps) => {
  const { visit, facts } = props.opened;
  const { states } = staffCasesWords(visit.context.language);
  const { value, ...field } = common(props, 'counts');
  return (
    <Radios
      {...field}
      label={staffActingWords(visit.context.language).counts}
      options={facts.counting.map((one) => ({
        value: one.reference,
        text: `${applicationText(visit, one)} (${states[one.state]})`,
      }))}
      chosen={value}
    />
  );
};

const Items = (props: ActFieldProps) => {
  const text = staffActingWords(props.opened.visit.context.language);
  return (
    <TextArea {...common(props, 'items')} label={text.items} hint={text.itemsHint} isRequired />
  );
};

const LastDay = (props: ActFieldProps) => {
  const { visit, facts } = props.opened;
  const text = staffActingWords(visit.context.language);
  const { first, last } = daysForAnswer(facts.call, visit.request.receivedAt);
  const [usual = first] = [dayAfter(first, 6), last].toSorted();
  return (
    <TextField
      {...common(props, 'lastDay')}
      value={visit.values.get('lastDay') ?? usual}
      label={text.lastDay}
      hint={text.lastDayHint(first, last)}
      autocomplete="off"
      isVerbatim
      isRequired
    />
  );
};

const Text = (props: ActFieldProps) => {
  const text = staffActingWords(props.opened.visit.context.language);
  return <TextArea {...common(props, 'text')} label={text.note} hint={text.noteHint} isRequired />;
};

const Reason = (props: ActFieldProps) => {
  const { visit, name } = props.opened;
  const { reason, reasonHint } = staffActWords(visit.context.language);
  const isRequired = rowOf(name).guards.includes('hasReason');
  const text = staffActingWords(visit.context.language);
  return (
    <TextArea
      {...common(props, 'reason')}
      label={isRequired ? reason : text.optional(reason)}
      hint={name === 'withdraw' ? text.withdrawHint : reasonHint}
      isRequired={isRequired}
      isLow
    />
  );
};

const Reviewer = (props: ActFieldProps) => {
  const { name, members, facts } = props.opened;
  const { assigned } = facts.case;
  const isChoice = name === 'assign';
  const choices = members.filter((member) =>
    isChoice
      ? isActive(member) && member.roles.includes('reviewer') && !assigned.includes(member.id)
      : assigned.includes(member.id),
  );
  return <ReviewerField {...props} choices={choices} />;
};

const fields = {
  city: City,
  counts: Counts,
  items: Items,
  lastDay: LastDay,
  text: Text,
  reviewer: Reviewer,
  reason: Reason,
} as const satisfies Readonly<Record<ActField, unknown>>;

/** What an act asks for. */
export const ActFields = (props: ActFieldProps) => (
  <>
    {actTable[props.opened.name].fields.map((field) => {
      const Asked = fields[field];
      return <Asked {...props} />;
    })}
  </>
);

import { type AssignmentFault, assignmentFaults } from '#shared/domain/people/assignment-faults.ts';
import type { Member } from '#shared/domain/people/member.ts';
import { staffActingWords, staffActWords } from '#shared/text/words.ts';
import { SelectField } from '#shared/web/fields/select-field.tsx';
import { Tick } from '#shared/web/fields/tick.tsx';
import { acceptsBox, acceptsFor } from '../act-table.ts';
import { type ActFieldProps, common } from './act-field-props.ts';

type ReviewerProps = ActFieldProps & Readonly<{ choices: readonly Member[] }>;

/** What stands against the chosen reviewer and can be accepted. */
const warningsOf = ({ opened, choices }: ReviewerProps): readonly AssignmentFault['why'][] => {
  const { name, facts, visit } = opened;
  const chosen = choices.find(({ id }) => id === visit.values.get('reviewer'));
  if (name !== 'assign' || !chosen) return [];
  const faults = assignmentFaults(facts.call, chosen, facts.application);
  if (faults.some(({ kind }) => kind === 'refused')) return [];
  return faults.map(({ why }) => why);
};

/** Asks once more, about this reviewer and no other. */
const Warnings = (props: ReviewerProps) => {
  const { context, values } = props.opened.visit;
  const warnings = warningsOf(props);
  const { refused } = staffActWords(context.language);
  return warnings.length === 0 ? null : (
    <>
      <ul>
        {warnings.map((why) => (
          <li>{refused[why]}</li>
        ))}
      </ul>
      <input type="hidden" name={acceptsFor} value={values.get('reviewer')} />
      <Tick
        context={context}
        name={acceptsBox}
        label={staffActingWords(context.language).accepts}
        error={undefined}
        isTicked={false}
      />
    </>
  );
};

/** Which member is to review it, or to review it no longer. */
export const ReviewerField = (props: ReviewerProps) => {
  const { opened, choices } = props;
  const text = staffActingWords(opened.visit.context.language);
  const { value, ...field } = common(props, 'reviewer');
  return (
    <>
      <SelectField
        {...field}
        label={text.reviewer}
        hint={choices.length === 0 ? text.noReviewers : undefined}
        placeholder={text.choose}
        options={choices.map(({ id, name }) => ({ value: id, text: name }))}
        chosen={value}
        isRequired
      />
      <Warnings {...props} />
    </>
  );
};

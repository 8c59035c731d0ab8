import type { ApplicantVisit } from '#shared/applicant/visit.ts';
import { type Nomination, nominations } from '#shared/domain/draft/draft.ts';
import { nominationWords } from '#shared/text/words.ts';
import { Radios } from '#shared/web/fields/radios.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';

/** How the posted page says that the applicant is nominated; empty where it does not say. */
export const chosenIn = ({ values }: Pick<ApplicantVisit, 'values'>): Nomination =>
  nominations.find((one) => one === values.get('nomination')) ?? '';

type ChoiceProps = Readonly<{
  context: PageContext;
  label: string;
  chosen: string | undefined;
  error?: string | undefined;
  /** Whether what the answer needs is asked once the application is submitted. */
  isAskedLater?: boolean;
}>;

/** The one question of the nomination. */
export const NominationChoice = ({ context, label, chosen, error, isAskedLater }: ChoiceProps) => {
  const text = nominationWords(context.language);
  return (
    <Radios
      context={context}
      name="nomination"
      label={label}
      hint={isAskedLater ? `${text.hint} ${text.afterwards}` : text.hint}
      options={nominations.map((value) => ({ value, text: text.options[value] ?? value }))}
      chosen={chosen}
      error={error}
    />
  );
};

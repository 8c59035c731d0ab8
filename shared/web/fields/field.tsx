import type { Child } from 'hono/jsx';
import { pageWords } from '#shared/text/words.ts';
import type { PageContext } from '../pages/layout.tsx';

export type FieldProps = Readonly<{
  /** What the page is made with: its language says the word before an error. */
  context: Pick<PageContext, 'language'>;
  /** What the value is posted as, and the control's id: the link of the error summary leads there. */
  name: string;
  label: string;
  /** Stands between label and control, and is read out with the control. */
  hint?: string | undefined;
  /** What is wrong with the field, as a sentence; undefined while nothing is. */
  error: string | undefined;
}>;

type Notes = Pick<FieldProps, 'hint' | 'error'> & Readonly<{ id: string }>;

/** The ids of what describes a control: its hint, its error, and what else stands beside it. */
export const describedBy = ({ id, hint, error }: Notes, also?: string): string | undefined => {
  const ids = [hint ? `${id}-hint` : undefined, error ? `${id}-fault` : undefined, also];
  return ids.filter((name) => name !== undefined).join(' ') || undefined;
};

/** ARIA attributes that connect a control with its hint and its error. */
export const ariaOf = (notes: Notes, also?: string) => ({
  'aria-describedby': describedBy(notes, also),
  'aria-invalid': notes.error ? ('true' as const) : undefined,
});

/** The class of the box around a field. */
export const fieldClass = (error: string | undefined): string => (error ? 'field bad' : 'field');

/** The hint and the error of a field, under the ids that `describedBy` names. */
export const FieldNotes = ({ context, id, hint, error }: Notes & Pick<FieldProps, 'context'>) => (
  <>
    {hint ? (
      <span class="hint" id={`${id}-hint`}>
        {hint}
      </span>
    ) : null}
    {error ? (
      <span class="fault" id={`${id}-fault`}>
        {pageWords(context.language).errorPrefix} {error}
      </span>
    ) : null}
  </>
);

/** A control whose id is not its name, as where a page has several of one name. */
export type OwnId = Readonly<{ id?: string }>;

/** The box of a field with one control: label, hint and error before it. */
export const Field = (props: FieldProps & OwnId & { children: Child }) => {
  const { context, name, id = name, label, hint, error, children } = props;
  return (
    <div class={fieldClass(error)}>
      <label for={id}>{label}</label>
      <FieldNotes context={context} id={id} hint={hint} error={error} />
      {children}
    </div>
  );
};

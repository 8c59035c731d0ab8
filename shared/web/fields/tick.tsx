import { ariaOf, FieldNotes, type FieldProps, fieldClass, type OwnId } from './field.tsx';

type TickProps = Omit<FieldProps, 'hint'> & OwnId & Readonly<{ isTicked: boolean }>;

/** A box to tick, which posts `yes`; one that is not ticked posts nothing. */
export const Tick = ({ context, name, id = name, label, error, isTicked }: TickProps) => (
  <div class={fieldClass(error)}>
    <FieldNotes context={context} id={id} error={error} />
    <div class="pick">
      <input
        type="checkbox"
        id={id}
        name={name}
        value="yes"
        checked={isTicked}
        {...ariaOf({ id, error })}
      />
      <label for={id}>{label}</label>
    </div>
  </div>
);

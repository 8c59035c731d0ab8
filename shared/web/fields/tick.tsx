import { ariaOf, FieldNotes, type FieldProps, fieldClass, type OwnId } from './field.tsx';

type TickProps = Omit<FieldProps, 'hint'> &
  OwnId &
  Readonly<{ isTicked: boolean; isRequired?: boolean }>;

/** A box to tick, which posts `yes`; one that is not ticked posts nothing. */
export const Tick = ({ context, name, id = name, isRequired = false, ...tick }: TickProps) => (
  <div class={fieldClass(tick.error)}>
    <FieldNotes context={context} id={id} error={tick.error} />
    <div class="pick">
      <input
        type="checkbox"
        id={id}
        name={name}
        value="yes"
        checked={tick.isTicked}
        {...ariaOf({ id, error: tick.error })}
        aria-required={isRequired ? 'true' : undefined}
      />
      <label for={id}>{tick.label}</label>
    </div>
  </div>
);

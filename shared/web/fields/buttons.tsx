import type { Child } from 'hono/jsx';

type ButtonProps = Readonly<{
  /** Whether it is one of several things that can be done, and not the one that the page is for. */
  isSecond?: boolean;
  /** Whether what it does cannot be undone. */
  isDangerous?: boolean;
  /** What is posted with the form when this button is pressed. */
  name?: string;
  value?: string;
  /** The id of what says more of it. */
  describedBy?: string;
  children: Child;
}>;

/** Sends its form; within a line or a list. */
export const Button = ({
  isSecond,
  isDangerous,
  name,
  value,
  describedBy,
  children,
}: ButtonProps) => (
  <button
    class={`button${isSecond ? ' second' : ''}${isDangerous ? ' danger' : ''}`}
    type="submit"
    name={name}
    value={value}
    aria-describedby={describedBy}
  >
    {children}
  </button>
);

/** Sends its form; on a line of its own, at the end. */
export const SubmitButton = (props: ButtonProps) => (
  <p>
    <Button {...props} />
  </p>
);

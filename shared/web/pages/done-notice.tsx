type DoneProps = Readonly<{
  text: string | undefined;
  /** Whether the browser goes to it when the page is shown, also without scripts. */
  isFocused?: boolean;
}>;

/** Says that what was asked for is done; nothing, where there is no text. */
export const DoneNotice = ({ text, isFocused = false }: DoneProps) =>
  text === undefined ? null : (
    <p
      class="done"
      role="status"
      tabindex={isFocused ? -1 : undefined}
      autofocus={isFocused ? true : undefined}
    >
      {text}
    </p>
  );

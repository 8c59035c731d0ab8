/** Says that what was asked for is done; nothing, where there is no text. */
export const DoneNotice = ({ text }: { text: string | undefined }) =>
  text === undefined ? null : (
    <p class="done" role="status">
      {text}
    </p>
  );

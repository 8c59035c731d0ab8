import type { Catalogue } from '#shared/text/shape.ts';

type FieldErrorProps = Readonly<{
  /** The id of the field, which names this one as its description. */
  id: string;
  said: string | undefined;
  text: Pick<Catalogue['page'], 'errorPrefix'>;
}>;

/** What is wrong with a field, beside it. */
export const FieldError = ({ id, said, text }: FieldErrorProps) =>
  said ? (
    <span class="fault" id={`${id}-fault`}>
      {text.errorPrefix} {said}
    </span>
  ) : null;

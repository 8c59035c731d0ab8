import { ariaOf, Field, type FieldProps, type OwnId } from './field.tsx';

type FileFieldProps = FieldProps &
  OwnId &
  Readonly<{
    /** Media types that a browser offers to choose from; what arrives is judged by its bytes alone. */
    accept: readonly string[];
    /** What a script says once it has made a photo smaller, with {from} and {to} for the megabytes. */
    shrunk?: string | undefined;
    /** How many bytes it may have, and what a script says of one that has more, with {size} for the megabytes. */
    most?: Readonly<{ bytes: number; tooLarge: string }> | undefined;
  }>;

/** A file to choose. Its form is posted as `multipart/form-data`. */
export const FileField = ({ accept, shrunk, most, ...field }: FileFieldProps) => {
  const { name, id = name, hint, error } = field;
  return (
    <Field {...field}>
      <input
        type="file"
        id={id}
        name={name}
        accept={accept.join(',')}
        data-shrunk={shrunk}
        data-most={most?.bytes}
        data-too-large={most?.tooLarge}
        {...ariaOf({ id, hint, error })}
      />
    </Field>
  );
};

import { ariaOf, Field, type FieldProps, type OwnId } from './field.tsx';

type FileFieldProps = FieldProps &
  OwnId &
  Readonly<{
    /** Media types that a browser offers to choose from; what arrives is judged by its bytes alone. */
    accept: readonly string[];
  }>;

/** A file to choose. Its form is posted as `multipart/form-data`. */
export const FileField = ({ accept, ...field }: FileFieldProps) => {
  const { name, id = name, hint, error } = field;
  return (
    <Field {...field}>
      <input
        type="file"
        id={id}
        name={name}
        accept={accept.join(',')}
        {...ariaOf({ id, hint, error })}
      />
    </Field>
  );
};

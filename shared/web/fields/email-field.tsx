import type { Doubt } from '#shared/domain/form/likely-address.ts';
import { LikelyNote, likelyId } from './likely-address.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';

type EmailFieldProps = Omit<
  TextFieldProps,
  'inputmode' | 'isVerbatim' | 'dir' | 'width' | 'noteId' | 'children'
> &
  Readonly<{
    /** The address that may be meant: it is said beside the field. */
    doubt?: Doubt | undefined;
  }>;

/** An e-mail address. Of type `text`: browsers change what is typed into the type `email`. */
export const EmailField = ({ doubt, ...field }: EmailFieldProps) => (
  <TextField {...field} inputmode="email" isVerbatim noteId={doubt && likelyId(field.name)}>
    <LikelyNote context={field.context} name={field.name} doubt={doubt} />
  </TextField>
);

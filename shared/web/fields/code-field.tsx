import { TextField, type TextFieldProps } from './text-field.tsx';

type CodeFieldProps = Omit<TextFieldProps, 'inputmode' | 'dir' | 'width' | 'noteId' | 'children'> &
  Readonly<{
    /** `one-time-code` where the telephone may take the code out of a message. */
    autocomplete: 'one-time-code' | 'off';
    /** `short` for a few digits that were mailed with a link. */
    width?: TextFieldProps['width'];
  }>;

/** The digits of a code that was mailed. */
export const CodeField = ({ width = 'code', ...field }: CodeFieldProps) => (
  <TextField {...field} inputmode="numeric" width={width} />
);

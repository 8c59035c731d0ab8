import { formFields, isFieldName, type TypedForm } from '#shared/domain/form-fields.ts';
import { endorsementWords, fieldWords, outsideWords } from '#shared/text/catalogue.ts';
import type { Frame } from './layout.tsx';

/** What was typed, field by field, to copy; a choice of one click is not worth copying. */
export const Kept = ({ frame, typed }: { frame: Frame; typed: TypedForm }) => {
  const fields = fieldWords(frame.language);
  const superior = endorsementWords(frame.language);
  const written = [...typed].flatMap(([name, value]) => {
    if (value.trim() === '') return [];
    if (name === 'superiorName' || name === 'superiorAddress')
      return [{ label: superior[name], value }];
    if (!isFieldName(name)) return [];
    const { kind } = formFields[name];
    const isWritten = kind !== 'choice' && kind !== 'tick' && kind !== 'city';
    return isWritten ? [{ label: fields[name].label, value }] : [];
  });
  if (written.length === 0) return null;
  return (
    <>
      <h2>{outsideWords(frame.language).closed.copy}</h2>
      {written.map(({ label, value }) => (
        <>
          <h3>{label}</h3>
          <p class="kept" dir="auto">
            {value}
          </p>
        </>
      ))}
    </>
  );
};

import { editionText } from '#shared/domain/edition-text.ts';
import { formFields, isFieldName, partnerBox } from '#shared/domain/form-fields.ts';
import type { Frame } from '#shared/http/pages/layout.tsx';
import { catalogue } from '#shared/text/catalogue.ts';
import { type Filled, faultOf } from './fields.tsx';

/** `name` is the id of the field that the link leads to. */
export type Fault = Readonly<{ name: string; said: string }>;

/** What is said of each fault of a form, in the order of the page. */
export const saidOf = (frame: Frame, filled: Filled): readonly Fault[] => {
  const { giveToMissing } = catalogue(frame.language).form;
  return [...filled.faults.keys()].map((name) => {
    if (isFieldName(name)) return { name, said: faultOf(name, formFields[name], filled) ?? '' };
    const partner = editionText(frame.edition, 'partners', frame.language).said.find(
      (_, index) => partnerBox(index) === name,
    );
    return { name, said: giveToMissing(partner ?? '') };
  });
};

/** The faults of a page on top of it, each a link to its field. */
export const Summary = ({
  frame,
  faults,
  trouble,
}: {
  frame: Frame;
  faults: readonly Fault[];
  trouble: string | undefined;
}) => {
  const text = catalogue(frame.language).form;
  return (
    <div
      class="summary"
      role="alert"
      tabindex={-1}
      autofocus
      id="summary"
      aria-labelledby="summary-title"
    >
      <h2 id="summary-title">{text.summaryTitle}</h2>
      <p>{trouble ?? text.summaryNote}</p>
      {faults.length === 0 ? null : (
        <ul>
          {faults.map(({ name, said }) => (
            <li>
              <a href={`#${name}`}>{said}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

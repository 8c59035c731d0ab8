import { HolderForm } from '#shared/applicant/pages/journey.tsx';
import { statusWords } from '#shared/text/words.ts';
import { Button } from '#shared/web/fields/buttons.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';
import { isProved } from '../../parts/proved-address.ts';
import type { StatusProps } from './status-props.ts';

/** The answers as a mail, for whoever has proved their address; for others the way to that. */
export const StatusCopy = ({ context, holder, dossier, notice }: StatusProps) => {
  const { copy } = statusWords(context.language);
  const { application, draft } = dossier;
  if (!application) return null;
  const { reference, answers } = application;
  return (
    <section id="copy">
      <h2>{copy.title}</h2>
      {notice.hasAllCopies ? <p class="panel">{copy.enough}</p> : null}
      {isProved(draft, answers.email) ? (
        <HolderForm action={pathTo('send-copy', context)} holder={holder}>
          <Button isSecond>{copy.button}</Button>
        </HolderForm>
      ) : (
        <p>
          {copy.first} <a href={pathTo('show-return', { ...context, reference })}>{copy.code}</a>
        </p>
      )}
    </section>
  );
};

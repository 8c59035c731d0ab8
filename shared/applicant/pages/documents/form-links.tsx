import { endorsementWords, nominationLetterWords } from '#shared/text/words.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathsTo } from '#shared/web/routes/paths.ts';
import { type Holder, WayLink } from '../journey.tsx';

/** The template of the nomination letter, with the applicant's own details: to print, or as a file. */
export const FormLinks = ({
  context,
  holder,
}: Readonly<{ context: PageContext; holder: Holder }>) => {
  const text = endorsementWords(context.language);
  return (
    <>
      <WayLink holder={holder} to={pathsTo('show-nomination-form', context)}>
        {text.printForm}
      </WayLink>
      <WayLink holder={holder} to={pathsTo('download-nomination-form', context)}>
        {nominationLetterWords(context.language).pdf}
      </WayLink>
    </>
  );
};

import { cityName } from '#shared/domain/call/city.ts';
import { instantText } from '#shared/domain/call/instant-text.ts';
import type { StoredDocument } from '#shared/domain/documents/document.ts';
import { viewsOf } from '#shared/domain/documents/document-view.ts';
import type { Dossier } from '#shared/domain/records/application-record.ts';
import { uploadWords } from '#shared/text/words.ts';
import { seoulTime } from '#shared/text/zone-times.ts';
import { Fact } from '#shared/web/pages/fact.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';

/** How many views of one document are listed; the data to download has all. */
const mostListed = 5;

type Props = Readonly<{
  context: PageContext;
  dossier: Pick<Dossier, 'application' | 'seen'>;
  document: StoredDocument;
}>;

/** By the clock of the applicant's city; by the call's where no member city is known. */
const timeOf = ({ context, dossier }: Props, at: number): string => {
  const { edition, language } = context;
  const city = edition.cities.find(({ id }) => id === dossier.application?.cityId);
  if (!city) return seoulTime(context, at);
  return `${instantText(at, city.zone, language)} (${uploadWords(language).timeIn(cityName(city, language))})`;
};

/** Which roles of the staff have opened a document, and when, newest first; null where none has. */
export const SeenByStaff = (props: Props) => {
  const { context, dossier, document } = props;
  const text = uploadWords(context.language);
  const views = viewsOf(dossier.seen ?? [], document);
  const before = views.length - mostListed;
  if (views.length === 0) return null;
  return (
    <dl>
      <Fact term={text.seen}>
        {views.slice(0, mostListed).map(({ role, at }, index) => (
          <>
            {index === 0 ? null : <br />}
            {text.seenAt(text.seenBy[role], timeOf(props, at))}
          </>
        ))}
        {before > 0 ? (
          <>
            <br />
            {text.seenBefore(before)}
          </>
        ) : null}
      </Fact>
    </dl>
  );
};

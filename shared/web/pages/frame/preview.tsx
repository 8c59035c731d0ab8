import { languages } from '#shared/domain/call/language.ts';
import { type Language, pageWords } from '#shared/text/words.ts';
import { previewName } from '../../assets/asset-names.ts';
import { pathTo } from '../../routes/paths.ts';
import { pathIn } from '../languages.tsx';

/** How https://ogp.me names the languages. */
const locales: Readonly<Record<Language, string>> = { en: 'en_GB', ko: 'ko_KR' };

type PreviewProps = Readonly<{
  language: Language;
  title: string;
  siteUrl?: string | undefined;
  path?: string | undefined;
  preview?: string | undefined;
}>;

/**
 * What search engines and chats show of a page that is for everybody; nothing of another. Its
 * address is the one without a query.
 */
export const Preview = ({ language, title, siteUrl, path, preview }: PreviewProps) => {
  if (siteUrl === undefined || path === undefined || preview === undefined) return null;
  const at = (one: Language) => `${siteUrl}${pathIn(one, path.split('?', 1)[0] ?? path)}`;
  const about = {
    'og:type': 'website',
    'og:site_name': pageWords(language).organisation,
    'og:title': title,
    'og:description': preview,
    'og:url': at(language),
    'og:locale': locales[language],
    'og:image': `${siteUrl}${pathTo('show-asset', { file: previewName })}`,
  };
  return (
    <>
      <meta name="description" content={preview} />
      <link rel="canonical" href={at(language)} />
      {languages.map((one) => (
        <link rel="alternate" hreflang={one} href={at(one)} />
      ))}
      {Object.entries(about).map(([property, content]) => (
        <meta property={property} content={content} />
      ))}
    </>
  );
};

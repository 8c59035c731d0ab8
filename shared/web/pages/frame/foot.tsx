import { footWords, type Language, pageWords } from '#shared/text/words.ts';
import { pathTo } from '../../routes/paths.ts';

/**
 * The foot of every page. Help is always at the same place, on every page the same.
 * https://www.w3.org/TR/WCAG22/#consistent-help
 */
export const Foot = ({ language }: Readonly<{ language: Language }>) => {
  const text = footWords(language);
  const links = [
    [pathTo('show-help', { language }), text.help],
    [pathTo('show-privacy', { language }), text.privacy],
    [pathTo('show-accessibility', { language }), text.accessibility],
    [pathTo('show-news-form', { language }), text.news],
  ] as const;
  return (
    <footer>
      <div class="wrap">
        <nav aria-label={text.label}>
          {links.map(([to, name]) => (
            <a href={to}>{name}</a>
          ))}
        </nav>
        {pageWords(language).footer}
      </div>
    </footer>
  );
};

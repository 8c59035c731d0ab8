import type { FormValues } from '#shared/domain/form/form-fields.ts';
import { journeyWords } from '#shared/text/words.ts';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import { ContactSection } from '#shared/web/pages/note-page.tsx';
import { page, type WebResponse } from '#shared/web/response.ts';
import { pathTo } from '#shared/web/routes/paths.ts';
import { TypedToCopy } from './typed-to-copy.tsx';

/** The answer to a form whose access is gone: nothing is written, and nothing typed is lost. */
export const noAccessPage = (context: PageContext, values: FormValues): string => {
  const text = journeyWords(context.language).noAccess;
  return layout({
    context,
    title: text.title,
    children: (
      <>
        <h1>{text.title}</h1>
        <p>{text.text}</p>
        <p>
          <a href={pathTo('show-return', context)}>{text.link}</a>
        </p>
        <p>
          <a href={pathTo('show-start', context)}>{text.start}</a>
        </p>
        <TypedToCopy context={context} values={values} />
        <ContactSection context={context} />
      </>
    ),
  });
};

type Posted = Readonly<{ context: PageContext; values: FormValues }>;

/** That page, as the answer to what was posted. */
export const noAccess = ({ context, values }: Posted): WebResponse =>
  page(403, noAccessPage(context, values));

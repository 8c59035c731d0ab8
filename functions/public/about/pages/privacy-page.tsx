import { editionText } from '#shared/domain/call/edition-text.ts';
import { documentKinds } from '#shared/domain/documents/document.ts';
import { privacyWords } from '#shared/text/words.ts';
import { Fact } from '#shared/web/pages/fact.tsx';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import { ContactLine, Contacts } from '#shared/web/pages/note-page.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';

type In = Readonly<{ context: PageContext }>;

/** What the edition says of privacy, if it does; the words, and whether they are English. */
const noticeOf = ({ edition, language }: PageContext) => editionText(edition, 'privacy', language);

const Lines = ({ lines, lang }: { lines: readonly string[]; lang: string | undefined }) =>
  lines.map((line) => <li lang={lang}>{line}</li>);

const Responsible = ({ context }: In) => {
  const text = privacyWords(context.language);
  const { text: notice, lang } = noticeOf(context);
  const officer = context.edition.privacy?.officer;
  if (!notice) return null;
  return (
    <>
      <h2>{text.who}</h2>
      <p lang={lang}>{notice.controller}</p>
      {officer ? (
        <dl>
          <Fact term={text.officer}>
            <ContactLine {...officer} />
          </Fact>
        </dl>
      ) : null}
    </>
  );
};

/** What each form asks for, and what for; documents that are asked for later say so. */
const Collected = ({ context: { edition, language } }: In) => {
  const text = privacyWords(language);
  const { application, endorsement, news, website } = text.uses;
  const documents = documentKinds.map((kind) => ({
    ...text.uses[kind],
    isLater: edition.collectAt[kind] === 'selection',
  }));
  return (
    <>
      <h2>{text.what}</h2>
      {[application, ...documents, endorsement, news, website].map((use) => (
        <>
          <h3>{use.what}</h3>
          <dl>
            <Fact term={text.data}>{use.data}</Fact>
            <Fact term={text.why}>
              {use.why}
              {'isLater' in use && use.isLater ? ` ${text.onlySelected}` : ''}
            </Fact>
          </dl>
        </>
      ))}
    </>
  );
};

const Recipients = ({ context }: In) => {
  const { edition, language } = context;
  const text = privacyWords(language);
  const partners = editionText(edition, 'partners', language);
  const { text: notice, lang } = noticeOf(context);
  return (
    <>
      <h2>{text.whom}</h2>
      <ul>
        {partners.text.map((partner) => (
          <li>{text.partner(partner)}</li>
        ))}
        <Lines lines={notice?.recipients ?? []} lang={lang} />
      </ul>
    </>
  );
};

/** The lists that the edition alone knows. */
const Listed = ({ context, name }: In & Readonly<{ name: 'periods' | 'rights' }>) => {
  const { text: notice, lang } = noticeOf(context);
  if (!notice) return null;
  return (
    <>
      <h2>{privacyWords(context.language)[name]}</h2>
      <ul>
        <Lines lines={notice[name]} lang={lang} />
      </ul>
    </>
  );
};

const Withdrawing = ({ context }: In) => {
  const { language } = context;
  const text = privacyWords(language);
  const { text: notice, lang } = noticeOf(context);
  return (
    <>
      <h2>{text.withdraw}</h2>
      <p>{text.withdrawText}</p>
      {notice?.afterWithdrawal ? (
        <p lang={lang}>{notice.afterWithdrawal}</p>
      ) : (
        <p>{text.askAfterWithdrawal}</p>
      )}
      <p>{text.unsubscribe}</p>
      <p>{text.refuse}</p>
      <p>
        <a href={pathTo('show-return', { language })}>{text.open}</a>
      </p>
    </>
  );
};

/** Who has which data of people, what for, for how long, and what people can do about it. */
export const privacyPage = (context: PageContext): string => {
  const text = privacyWords(context.language);
  return layout({
    context,
    title: text.title,
    children: (
      <>
        <h1>{text.title}</h1>
        <p class="lead">{text.lead}</p>
        <Responsible context={context} />
        <Collected context={context} />
        <Recipients context={context} />
        <Listed context={context} name="periods" />
        <Listed context={context} name="rights" />
        <Withdrawing context={context} />
        <h2>{text.contact}</h2>
        <Contacts context={context} />
      </>
    ),
  });
};

import type { Child } from 'hono/jsx';
import { type JourneyPage, journeyPages } from '#shared/domain/draft.ts';
import { journeyWords } from '#shared/text/catalogue.ts';
import {
  accessField,
  accessOf,
  proofField,
  type Session,
  versionField,
} from '../applicant-session.ts';
import { type Frame, layout } from './layout.tsx';

/** Whose page it is: what its links and forms carry. */
export type Holder = Readonly<{ session: Session; proof: string }>;

/** Where each page stands. */
export const journeyPath = (frame: Frame, page: JourneyPage): string =>
  page === 'start' ? `/${frame.language}/apply` : `/${frame.language}/apply/${page}`;

/** The hidden fields by which a form shows that it is ours, whose, and from which version. */
export const HolderFields = ({ holder, version }: { holder: Holder; version?: number }) => (
  <>
    <input type="hidden" name={proofField} value={holder.proof} />
    {holder.session.byCookie ? null : (
      <input type="hidden" name={accessField} value={accessOf(holder.session)} />
    )}
    {version === undefined ? null : (
      <input type="hidden" name={versionField} value={String(version)} />
    )}
  </>
);

type PageLinkProps = Readonly<{
  frame: Frame;
  holder: Holder;
  /** The path under the language: `apply/you`, `application`. */
  to: string;
  button?: boolean;
  children: Child;
}>;

/** A link to a page of the holder's; a button that carries the access where there are no cookies. */
export const PageLink = ({ frame, holder, to, button = false, children }: PageLinkProps) =>
  holder.session.byCookie ? (
    <a class={button ? 'button' : undefined} href={`/${frame.language}/${to}`}>
      {children}
    </a>
  ) : (
    <form
      class="inline"
      method="post"
      action={`/${frame.language}/open/${to.replace('apply/', '')}`}
    >
      <HolderFields holder={holder} />
      <button class={button ? 'button' : 'link'} type="submit">
        {children}
      </button>
    </form>
  );

type JourneyProps = Readonly<{
  frame: Frame;
  page: JourneyPage;
  title: string;
  holder?: Holder;
  hasFaults?: boolean;
  children: Child;
}>;

const before = (page: JourneyPage): JourneyPage | undefined =>
  journeyPages[journeyPages.indexOf(page) - 1];

/** A page of the six: where one is, the way back, and the page itself. */
export const journeyLayout = ({
  frame,
  page,
  title,
  holder,
  hasFaults,
  children,
}: JourneyProps) => {
  const text = journeyWords(frame.language);
  const number = journeyPages.indexOf(page) + 1;
  const previous = before(page);
  return layout({
    frame,
    title: `${title} (${text.step(number, journeyPages.length)})`,
    ...(hasFaults === undefined ? {} : { hasFaults }),
    children: (
      <>
        {holder && previous && previous !== 'start' ? (
          <div class="back">
            <PageLink frame={frame} holder={holder} to={`apply/${previous}`}>
              {text.back}
            </PageLink>
          </div>
        ) : null}
        <p class="step">
          {text.step(number, journeyPages.length)}
          <progress value={number} max={journeyPages.length} aria-hidden="true" />
        </p>
        {children}
      </>
    ),
  });
};

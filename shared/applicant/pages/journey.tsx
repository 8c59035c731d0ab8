import type { Child } from 'hono/jsx';
import { type JourneyPage, journeyPages } from '#shared/domain/form/form-fields.ts';
import { journeyWords } from '#shared/text/words.ts';
import { FormTop, type FormTopProps, hasErrors } from '#shared/web/pages/form-layout.tsx';
import { mainForm } from '#shared/web/pages/languages.tsx';
import { layout, type PageContext } from '#shared/web/pages/layout.tsx';
import type { PagePaths } from '#shared/web/routes/paths.ts';
import { journeyPaths } from '../journey-paths.ts';
import { accessField, accessOf, proofField, type Session, versionField } from '../session.ts';

/** The holder of an access: links and forms of the page carry it. */
export type Holder = Readonly<{ session: Session; proof: string }>;

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

type HolderFormProps = Readonly<{
  action: string;
  holder: Holder;
  isInline?: boolean;
  children: Child;
}>;

/** A form with nothing to type: its button does one thing. */
export const HolderForm = ({ action, holder, isInline, children }: HolderFormProps) => (
  <form
    class={isInline ? 'inline' : undefined}
    method="post"
    action={action}
    accept-charset="utf-8"
  >
    <HolderFields holder={holder} />
    {children}
  </form>
);

type PageLinkProps = Readonly<{
  holder: Holder;
  to: PagePaths;
  /** Whether it looks like a button: of the one thing to do, or of a second one. */
  button?: boolean | 'second';
  children: Child;
}>;

const lookOf = (button: boolean | 'second'): string | undefined => {
  if (button === 'second') return 'button second';
  return button ? 'button' : undefined;
};

/** A link to a page of the holder’s; without cookies a button that carries the access. */
export const PageLink = ({ holder, to, button = false, children }: PageLinkProps) =>
  holder.session.byCookie ? (
    <a class={lookOf(button)} href={to.got}>
      {children}
    </a>
  ) : (
    <form class="inline" method="post" action={to.opened}>
      <HolderFields holder={holder} />
      <button class={lookOf(button) ?? 'link'} type="submit">
        {children}
      </button>
    </form>
  );

/** The same, on a line of its own. */
export const WayLink = (link: PageLinkProps) => (
  <div class="way">
    <PageLink {...link} />
  </div>
);

type JourneyProps = FormTopProps &
  Readonly<{
    page: JourneyPage;
    holder?: Holder;
    /** Whether one came from Check, to which Back leads then. */
    returns?: boolean | undefined;
    /** Where the page's main form is posted to; undefined where what is typed is in none. */
    form?: string;
    /** The page before, where it is not that of the step before. */
    back?: PagePaths;
    children: Child;
  }>;

/** Where Back leads from a page; undefined where nothing is before it. */
const before = (page: JourneyPage, returns = false): Exclude<JourneyPage, 'start'> | undefined => {
  const previous = journeyPages[journeyPages.indexOf(page) - 1];
  if (returns) return 'check';
  return previous === 'start' ? undefined : previous;
};

/** What the Back button posts beside the form: what was typed is saved. */
export const backField = 'back';

type BackProps = Readonly<{
  context: PageContext;
  holder: Holder;
  to: PagePaths;
  saves: boolean;
}>;

/** The way back: a button of the form where a link would lose what was typed. */
const Back = ({ context, holder, to, saves }: BackProps) => {
  const { back } = journeyWords(context.language);
  return saves ? (
    <button class="link" type="submit" form={mainForm} name={backField} value="yes">
      {back}
    </button>
  ) : (
    <PageLink holder={holder} to={to}>
      {back}
    </PageLink>
  );
};

/** Start comes before the first step. */
const steps: readonly JourneyPage[] = journeyPages.filter((page) => page !== 'start');

const Step = ({ context, page }: Pick<JourneyProps, 'context' | 'page'>) => {
  const number = steps.indexOf(page) + 1;
  return (
    <p class="step">
      {journeyWords(context.language).step(number, steps.length)}
      <progress value={number} max={steps.length} aria-hidden="true" />
    </p>
  );
};

/** The way back from a page: to the one that it names, or else to that of the step before. */
const backOf = ({ context, page, returns, back }: JourneyProps): PagePaths | undefined => {
  const previous = before(page, returns);
  return back ?? (previous && journeyPaths(context, previous));
};

const titleOf = ({ context, title, page }: JourneyProps): string => {
  const { step } = journeyWords(context.language);
  return page === 'start' ? title : `${title} (${step(steps.indexOf(page) + 1, steps.length)})`;
};

/** Start, or a page of the steps: where one is, the way back, and the page itself. */
export const journeyLayout = (props: JourneyProps): string => {
  const { page, holder, form, back: _, returns: __, children, ...top } = props;
  const { context } = top;
  const back = backOf(props);
  const saves = form !== undefined && page !== 'check';
  return layout({
    context,
    title: titleOf(props),
    hasErrors: hasErrors(top),
    done: top.done,
    form,
    children: (
      <>
        {holder && back ? (
          <div class="back">
            <Back context={context} holder={holder} to={back} saves={saves} />
          </div>
        ) : null}
        {page === 'start' ? null : <Step context={context} page={page} />}
        <FormTop {...top} />
        {children}
      </>
    ),
  });
};

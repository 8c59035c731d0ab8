import { type Holder, HolderFields } from '#shared/applicant/pages/journey.tsx';
import { accessDigest } from '#shared/applicant/visit.ts';
import { type AccessRecord, inForce } from '#shared/domain/access/access.ts';
import type { Dossier } from '#shared/domain/records/application-record.ts';
import { statusWords } from '#shared/text/catalogue.ts';
import { seoulTime } from '#shared/text/zone-times.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';

/** What the buttons of the list send: the browser to end, or all others. */
export const endsField = 'ends';
export const endsOthers = 'others';

/** What names an access on the page: too short to look anything up by. */
export const accessIdOf = ({ digest }: Pick<AccessRecord, 'digest'>): string => digest.slice(0, 12);

/** Named one by one; all of them are ended by one button. */
const mostNamed = 20;

type Props = Readonly<{
  context: PageContext;
  holder: Holder;
  dossier: Pick<Dossier, 'accesses' | 'draft'>;
  receivedAt: number;
  /** Whether one was just ended. */
  isDone: boolean;
}>;

type BrowserProps = Readonly<{ context: PageContext; access: AccessRecord; isOwn: boolean }>;

const Browser = ({ context, access, isOwn }: BrowserProps) => {
  const text = statusWords(context.language).browsers;
  const { way, givenAt, browser } = access;
  const id = `browser-${accessIdOf(access)}`;
  const at = givenAt === undefined ? '' : `, ${seoulTime(context, givenAt)}`;
  return (
    <li>
      <span id={id}>
        <strong>{isOwn ? text.own : text.other}</strong>
        <br />
        {browser === '' ? null : (
          <>
            {text.named(browser)}
            <br />
          </>
        )}
        <span class="note">{`${text.ways[way ?? 'unknown']}${at}`}</span>
      </span>
      {isOwn ? null : (
        <>
          <br />
          <button
            class="button second"
            type="submit"
            name={endsField}
            value={accessIdOf(access)}
            aria-describedby={id}
          >
            {text.end}
          </button>
        </>
      )}
    </li>
  );
};

/** The browsers that can open the application: an owner sees a stranger's here, and ends it. */
export const StatusBrowsers = ({ context, holder, dossier, receivedAt, isDone }: Props) => {
  const text = statusWords(context.language).browsers;
  const own = accessDigest(holder.session);
  const all = inForce(dossier.accesses, dossier.draft, receivedAt);
  const ended = dossier.accesses.filter((one) => receivedAt < one.endsAt).length - all.length;
  const isOwn = ({ digest }: AccessRecord): boolean => digest === own;
  const named = [...all.filter(isOwn), ...all.filter((one) => !isOwn(one))].slice(0, mostNamed);
  return (
    <section id="browsers">
      <h2>{text.title}</h2>
      {isDone ? (
        <p class="done" role="status">
          {text.done}
        </p>
      ) : null}
      <p>{text.text}</p>
      {ended > 0 ? <p>{text.ended(ended)}</p> : null}
      <form
        method="post"
        action={`/${context.language}/application/browsers`}
        accept-charset="utf-8"
      >
        <HolderFields holder={holder} />
        <ul class="history">
          {named.map((access) => (
            <Browser context={context} access={access} isOwn={isOwn(access)} />
          ))}
        </ul>
        {all.length > named.length ? <p>{text.more(all.length - named.length)}</p> : null}
        {all.length > 1 ? (
          <button class="button second" type="submit" name={endsField} value={endsOthers}>
            {text.endOthers}
          </button>
        ) : null}
      </form>
    </section>
  );
};

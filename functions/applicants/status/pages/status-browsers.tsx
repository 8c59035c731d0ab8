import { type Holder, HolderForm } from '#shared/applicant/pages/journey.tsx';
import { accessDigest } from '#shared/applicant/session.ts';
import { type AccessRecord, inForce } from '#shared/domain/access/access.ts';
import type { Dossier } from '#shared/domain/records/application-record.ts';
import { statusWords } from '#shared/text/words.ts';
import { seoulTime } from '#shared/text/zone-times.ts';
import { Button } from '#shared/web/fields/buttons.tsx';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { pathTo } from '#shared/web/routes/paths.ts';

/** What the buttons of the list send: the browser to end, or all others. */
export const endsField = 'ends';
export const endsOthers = 'others';

/** What names an access on the page: too short to look anything up by. */
export const accessIdOf = ({ digest }: Pick<AccessRecord, 'digest'>): string => digest.slice(0, 12);

/** How many are listed one by one; a button ends all of them. */
const mostNamed = 20;

type Props = Readonly<{
  context: PageContext;
  holder: Holder;
  dossier: Pick<Dossier, 'accesses' | 'draft'>;
  receivedAt: number;
}>;

type BrowserProps = Readonly<{ context: PageContext; access: AccessRecord; isOwn: boolean }>;

const BrowserFacts = ({ context, access, isOwn }: BrowserProps) => {
  const text = statusWords(context.language).browsers;
  const { way, givenAt, browser } = access;
  const at = givenAt === undefined ? '' : `, ${seoulTime(context, givenAt)}`;
  return (
    <span id={`browser-${accessIdOf(access)}`}>
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
  );
};

const Browser = (props: BrowserProps) => {
  const id = accessIdOf(props.access);
  return (
    <li>
      <BrowserFacts {...props} />
      {props.isOwn ? null : (
        <>
          <br />
          <Button isSecond name={endsField} value={id} describedBy={`browser-${id}`}>
            {statusWords(props.context.language).browsers.end}
          </Button>
        </>
      )}
    </li>
  );
};

/** The browsers that can still open it, this one first; and how many more could before. */
const accessesOf = ({ holder, dossier, receivedAt }: Props) => {
  const own = accessDigest(holder.session);
  const isOwn = ({ digest }: AccessRecord): boolean => digest === own;
  const current = inForce(dossier.accesses, dossier.draft, receivedAt);
  const unexpired = dossier.accesses.filter(({ endsAt }) => receivedAt < endsAt);
  return {
    own: current.filter(isOwn),
    others: current.filter((access) => !isOwn(access)),
    ended: unexpired.length - current.length,
  };
};

type ListProps = Readonly<{
  context: PageContext;
  own: readonly AccessRecord[];
  others: readonly AccessRecord[];
}>;

/** Each with its button, but for this one; and one button for all others. */
const BrowserList = ({ context, own, others }: ListProps) => {
  const text = statusWords(context.language).browsers;
  const all = [...own, ...others];
  const unnamed = all.length - mostNamed;
  return (
    <>
      <ul class="history">
        {all.slice(0, mostNamed).map((access) => (
          <Browser context={context} access={access} isOwn={own.includes(access)} />
        ))}
      </ul>
      {unnamed > 0 ? <p>{text.more(unnamed)}</p> : null}
      {all.length > 1 ? (
        <Button isSecond name={endsField} value={endsOthers}>
          {text.endOthers}
        </Button>
      ) : null}
    </>
  );
};

/** The browsers that can open the application: an owner sees a stranger's here, and ends it. */
export const StatusBrowsers = (props: Props) => {
  const { context, holder } = props;
  const text = statusWords(context.language).browsers;
  const { own, others, ended } = accessesOf(props);
  return (
    <details id="browsers" open={others.length > 0}>
      <summary>{text.title}</summary>
      <p>{text.text}</p>
      {ended > 0 ? <p>{text.ended(ended)}</p> : null}
      <HolderForm action={pathTo('end-access', context)} holder={holder}>
        <BrowserList context={context} own={own} others={others} />
      </HolderForm>
    </details>
  );
};

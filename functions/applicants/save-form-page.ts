import { admission } from '#shared/domain/call-window.ts';
import {
  type Draft,
  type FieldPage,
  journeyPages,
  type NotSaved,
  savePage,
  typedIn,
} from '#shared/domain/draft.ts';
import { draftBegunMail } from '#shared/domain/mail-plan.ts';
import { type Answer, page } from '#shared/http/answer.ts';
import { versionField } from '#shared/http/applicant-session.ts';
import { outsideTheWindow } from '#shared/http/pages/closed-page.tsx';
import { noAccessPage } from '#shared/http/pages/no-access-page.tsx';
import { notFoundPage } from '#shared/http/pages/standard-pages.ts';
import { goTo } from '#shared/http/visit.ts';
import { faultOf, log } from '#shared/runtime/log.ts';
import { catalogue } from '#shared/text/catalogue.ts';
import { addressDigest } from './address.ts';
import { faultsOn, type JourneyDeps, type JourneyVisit, pageOf } from './journey.ts';
import { fieldsPage } from './pages/fields-page.tsx';

type Deps = Pick<JourneyDeps, 'drafts' | 'readAnswers' | 'pause'>;

/** Two windows of one person meet now and then; never this often. */
const mostTries = 6;
/** A person who mistypes an address corrects it; whoever goes on does not do so for themselves. */
const mostAddresses = 3;
/** Mails that strangers can make one address get in a day, by giving it for theirs. */
const mailsADay = 3;
const aDay = 86_400_000;

const after = (name: FieldPage): string => {
  const next = journeyPages[journeyPages.indexOf(name) + 1] ?? 'check';
  return `apply/${next}`;
};

type Shown = Readonly<{
  status: number;
  faults?: ReturnType<typeof faultsOn>;
  trouble?: string;
  notSaved?: NotSaved;
  /** The draft that the page is made from: what another window has saved. */
  draft: Draft;
}>;

const again = (visit: JourneyVisit, name: FieldPage, shown: Shown): Answer => {
  const { frame, holder, opened, typed } = visit;
  const stale = shown.notSaved?.why === 'stale' ? shown.notSaved.differs : [];
  return page(
    shown.status,
    fieldsPage(frame, {
      page: name,
      holder,
      call: opened.call,
      version: shown.draft.version,
      typed,
      faults: shown.faults ?? new Map(),
      trouble: shown.trouble,
      others: new Map(stale.map((field) => [field, shown.draft.typed[field] ?? ''])),
    }),
  );
};

/** Saves what was typed on a page, whatever is wrong with it, and goes on when nothing is. */
export const saveFormPage = (deps: Deps) => {
  const addressOf = (typed: ReadonlyMap<string, string>): string | undefined => {
    const faults = faultsOn('you', typed, deps.readAnswers);
    return faults.has('email') ? undefined : (typed.get('email') ?? '').trim();
  };

  const save = async (
    visit: JourneyVisit,
    name: FieldPage,
    from: Draft,
  ): Promise<{ draft: Draft; notSaved?: NotSaved } | 'busy'> => {
    const { request, frame, opened, typed } = visit;
    const next = savePage(from, {
      page: name,
      typed,
      basedOn: Number(typed.get(versionField)) || 0,
      language: request.language,
      now: request.receivedAt,
    });
    if (!next.ok) return { draft: from, notSaved: next.error };
    if (next.value === from) return { draft: from };
    const address = name === 'you' ? addressOf(typed) : undefined;
    const key = address && addressDigest(address);
    const isNews =
      key !== undefined &&
      key !== '' &&
      !next.value.toldAddresses.includes(key) &&
      next.value.toldAddresses.length < mostAddresses;
    const drafts = await deps.drafts();
    const quiet = { call: opened.call, addressDigest: key || undefined };
    if (isNews) {
      const draft = { ...next.value, toldAddresses: [...next.value.toldAddresses, key] };
      const edition = { ...frame.edition, ...opened.call };
      const now = request.receivedAt;
      const told = await drafts.save(draft, from, {
        ...quiet,
        mails: [draftBegunMail(edition, draft, address ?? '', now)],
        limits: [{ what: `draft mail ${key}`, most: mailsADay, ms: aDay, now }],
      });
      if (told.ok) return { draft };
      if (told.error !== 'limited') return 'busy';
    }
    const saved = await drafts.save(next.value, from, quiet);
    return saved.ok ? { draft: next.value } : 'busy';
  };

  return async (visit: JourneyVisit): Promise<Answer> => {
    const { request, frame, holder, opened, typed } = visit;
    const text = catalogue(request.language).journey;
    const name = pageOf(visit);
    if (!name) return notFoundPage(frame);
    const { receivedAt } = request;
    const { draft, call } = opened;
    if (!draft) return page(403, noAccessPage(frame, typed));
    if (!admission(call, { receivedAt, begunAt: draft.startedAt }).admitted)
      return outsideTheWindow(frame, { call, receivedAt, typed });
    let from = draft;
    try {
      const drafts = await deps.drafts();
      for (let tries = 1; tries <= mostTries; tries += 1) {
        const saved = await save(visit, name, from);
        if (saved !== 'busy') {
          if (saved.notSaved)
            return again(visit, name, {
              status: saved.notSaved.why === 'stale' ? 409 : 413,
              trouble:
                saved.notSaved.why === 'stale'
                  ? `${text.stale.summary} ${text.stale.text}`
                  : text.tooLarge,
              ...saved,
            });
          const faults = faultsOn(name, typedIn(saved.draft), deps.readAnswers);
          if (faults.size > 0) return again(visit, name, { status: 422, faults, ...saved });
          return goTo({ frame, holder }, after(name));
        }
        await deps.pause(tries);
        from = (await drafts.reread(draft.reference)) ?? from;
      }
    } catch (error) {
      log('request-failed', { route: request.route, ...faultOf(error) });
    }
    return again(visit, name, { status: 503, trouble: text.notSaved, draft: from });
  };
};

import type { CallRecord } from '#shared/domain/call/call-window.ts';
import type { PageContext } from '#shared/web/pages/layout.tsx';
import { placeOf } from '#shared/web/prerendered.ts';
import { formPage } from './form-page.tsx';

type RenderedForm = Readonly<{ facts: string; before: string; after: string }>;

/**
 * The empty form. Only the ticket differs between people, so the page around it is rendered once
 * (0.5 ms). The ticket needs no escaping: `issueTicket` makes it of letters, digits, `-`, `_` and
 * `.`.
 */
export const emptyForms = () => {
  const cache = new Map<string, RenderedForm>();

  const render = (context: PageContext, call: CallRecord, facts: string): RenderedForm => {
    const empty = { values: new Map<string, string>(), errors: new Map() };
    const html = formPage(context, { call, ticket: placeOf.ticket, ...empty });
    const [before = '', after = ''] = html.split(placeOf.ticket);
    const made = { facts, before, after };
    cache.set(context.language, made);
    return made;
  };

  return (context: PageContext, call: CallRecord, ticket: string): string => {
    const facts = JSON.stringify([context.rehearsalClock, context.siteUrl, call]);
    const known = cache.get(context.language);
    const { before, after } = known?.facts === facts ? known : render(context, call, facts);
    return `${before}${ticket}${after}`;
  };
};

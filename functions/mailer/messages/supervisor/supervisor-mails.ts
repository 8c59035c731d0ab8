import { cityNamed } from '#shared/domain/call/city.ts';
import type { Edition } from '#shared/domain/call/edition.ts';
import { editionText } from '#shared/domain/call/edition-text.ts';
import { daysText, instantText, lastMinute } from '#shared/domain/call/instant-text.ts';
import type { RequestFacts } from '#shared/domain/mail/facts.ts';
import { mailWords, supervisorWords } from '#shared/text/words.ts';
import { seoulTime, utcTime } from '#shared/text/zone-times.ts';
import { type ContextOf, type MessageContext, titleIn } from '../context.ts';
import {
  type Block,
  button,
  facts,
  heading,
  list,
  type Message,
  paragraph,
  part,
} from '../message.tsx';
import { safeName, safeWords } from '../others-words.ts';
import { pageUrl } from '../page-url.ts';

type Asking = MessageContext<RequestFacts>;
/** What is said in the request, and what in a reminder. */
type Which = 'request' | 'reminder';

/** The city as readers of the language know it. */
const cityOf = ({ edition, language, facts: given }: Asking): string =>
  safeWords(cityNamed(edition, given.city, language));

/** The last minute in which we ask for an answer: on the clock of the city, in Seoul and in UTC. */
const answerBy = (context: Asking): string => {
  const { edition, language, facts: given } = context;
  const minute = lastMinute(given.replyBy ?? given.endsAt);
  const city = cityOf(context);
  // A city that is not in the edition's list has the zone of the call.
  const isElsewhere = city !== '' && given.cityZone !== '' && given.cityZone !== edition.zone;
  return [
    ...(isElsewhere ? [`${instantText(minute, given.cityZone, language)} (${city})`] : []),
    seoulTime(context, minute),
    utcTime(context, minute),
  ].join('\n');
};

/** Who asks, for what, and until when. */
const aboutRequest = (context: Asking): Block => {
  const { edition, language, facts: given } = context;
  const { from, to } = edition.workshop;
  const both = supervisorWords(language);
  const costs = editionText(edition, 'costs', language).text;
  const spoken = editionText(edition, 'workingLanguage', language).text;
  const interpretation = editionText(edition, 'interpretation', language).text;
  return facts(
    [both.applicant, safeName(given.name)],
    [both.position, safeWords(given.position)],
    [both.city, cityOf(context)],
    [both.reference, given.reference],
    [both.days, daysText(from, to, language)],
    [both.place, editionText(edition, 'place', language).text],
    ...(costs.length === 0 ? [] : [[both.costs, costs.join('\n')] as const]),
    ...(spoken ? [[both.language, spoken] as const] : []),
    ...(interpretation ? [[both.interpretation, interpretation] as const] : []),
    [both.answerBy, answerBy(context)],
  );
};

/** A person of ours, with the telephone: whoever doubts an email rather calls. */
const contactText = ({ name, address, telephone }: Edition['contacts'][number]): string =>
  [name, address, ...(telephone ? [telephone] : [])].join(', ');

/** All that is said, in one language. */
const half = (context: Asking, which: Which): readonly Block[] => {
  const { edition, language, text, facts: given, made } = context;
  const words = text.supervisor;
  const both = supervisorWords(language);
  const [endorser, name, title] = [
    safeName(given.endorser),
    safeName(given.name),
    titleIn(context),
  ];
  return [
    paragraph(endorser ? words.greeting(endorser) : words.greetingToAll),
    ...(which === 'reminder' ? [paragraph(words.reminder.text)] : []),
    paragraph(both.about),
    paragraph(name ? words.request.asks(name, title) : words.request.somebodyAsks(title)),
    aboutRequest(context),
    paragraph(words.meaning),
    paragraph(words.how),
    paragraph(both.time),
    button(words.open, pageUrl(context, 'show-endorsement', { token: made.token ?? '' })),
    paragraph(words.forward),
    paragraph(words.notYou),
    paragraph(both.safe),
    paragraph(words.contacts),
    list(edition.contacts.map(contactText)),
  ];
};

const message =
  (which: Which) =>
  (context: Asking): Message => {
    const { reference, alsoIn } = context.facts;
    const subject = context.text.supervisor[which].subject(reference);
    if (alsoIn === undefined) return { subject, blocks: half(context, which) };
    const other = { ...context, language: alsoIn, text: mailWords(alsoIn) };
    const words = other.text.supervisor;
    return {
      subject,
      blocks: [
        part(alsoIn, [paragraph(words.follows)]),
        ...half(context, which),
        part(alsoIn, [heading(words[which].subject(reference)), ...half(other, which)]),
      ],
    };
  };

/** To the endorser whom an applicant has named. */
export const endorsementRequest: (context: ContextOf<'endorsement-request'>) => Message =
  message('request');

/** To an endorser who has not answered. */
export const endorsementReminder: (context: ContextOf<'endorsement-reminder'>) => Message =
  message('reminder');

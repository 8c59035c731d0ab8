import { expect, test } from 'vitest';
import { returnFacts } from '#shared/domain/acts/mails/change-mails.ts';
import { notListed } from '#shared/domain/call/city.ts';
import { languages } from '#shared/domain/call/language.ts';
import { aDay } from '#shared/domain/time/spans.ts';
import { mailWords } from '#shared/text/words.ts';
import { messageText } from '../../../../../../functions/mailer/messages/message.tsx';
import { returned } from '../../../../../../functions/mailer/messages/return-mails.ts';
import { returnMail } from '../../../../../../functions/staff/cases/acts/return-mail.ts';
import { sampleApplication } from '../../../../../support/mails/journey-mails.ts';
import { arrivedAt } from '../../../../../support/mails/mails.ts';
import { testEdition, testInForce } from '../../../../../support/world/web.ts';

const elsewhere = { city: notListed, otherCity: 'Ramgram', country: 'Nepal' };

test.each(
  languages.flatMap((language) => [
    { language, from: 'a member city', values: {} },
    { language, from: 'another city', values: elsewhere },
  ]),
)('in $language, to one from $from, staff see the mail as it will be sent', (given) => {
  const application = sampleApplication(given.values);
  const asked = {
    from: application.state,
    at: arrivedAt,
    endsAt: arrivedAt + 7 * aDay,
    items: ['Which budget?', 'Who <decides>?'],
  };
  const facts = returnFacts(testInForce, { ...application, returns: [asked] }, arrivedAt);
  const { language } = given;
  const parts = { edition: testEdition, language, facts, siteUrl: 'https://call.example' };
  const sent = returned({ ...parts, text: mailWords(language), made: {} });
  expect(returnMail(parts)).toEqual({ subject: sent.subject, text: messageText(sent) });
});

import { expect, inject } from 'vitest';
import { unreachableMails } from '#shared/domain/acts/mails/change-mails.ts';
import { unreachableName } from '#shared/domain/mail/unreachable-address.ts';
import { digest } from '#shared/runtime/digest.ts';
import { unreachableAddresses } from '#shared/store/applications/unreachable-addresses.ts';
import { stringIn } from '#shared/store/engine/item.ts';
import { outboxStore } from '#shared/store/mail/outbox.ts';
import { staffEdition } from '../builders/members.ts';
import { cookieOf, type Person, sendOf, wholeDraft } from '../builders/people.ts';
import { asPlanned } from '../builders/planned.ts';
import type { Shown, Visitor } from '../run/visitor.ts';
import { queuedIn, violations } from '../table/invariants.ts';
import { openDesk } from '../world/code-desk.ts';
import { storedApplication } from './staff-desk.ts';
import { siteUrl, staffWorld } from './staff-world.ts';

export const former = 'grace@kcca.go.ug';
export const address = 'grace@kampala.example';
export const reason = 'She has called us from the number in her application.';

/** A secretariat, and applicants who write to it and whose mails come back. */
export const openMailOffice = async () => {
  const office = await staffWorld(inject('dynamodbEndpoint'));
  const desk = await openDesk(office);
  const { table, clock, deps } = office;
  const outbox = outboxStore(table.client, table.name);

  /** Somebody whose application was sent from a browser of theirs. */
  const applied = async (email = former, changes = {}): Promise<Person> => {
    const person = await desk.begun({ email, ...changes });
    expect((await sendOf(desk.by, person, wholeDraft)).status).toBe(307);
    await deps.keepEntry(person.session.reference);
    return person;
  };
  const stored = ({ session }: Person) => storedApplication(table, staffEdition, session.reference);
  const owned = ({ session: { reference } }: Person) =>
    ({ about: 'application', reference }) as const;

  /** The receipt came back, and staff hear of it. */
  const cameBack = async (person: Person): Promise<void> => {
    const application = await stored(person);
    const { reference, version, answers } = application;
    const which = { owner: owned(person), name: `v${version}-receipt` };
    await outbox.settle(which, 'bounce', clock.at);
    const key = digest(unreachableName(answers.email));
    const mails = unreachableMails(asPlanned(staffEdition), application, key, clock.at);
    await unreachableAddresses(table.client, table.name).add(reference, answers.email, mails);
    await deps.keepEntry(reference);
  };

  /** To whom each mail of a kind goes. */
  const sentTo = async (kind: string) =>
    (await desk.mailsOf(kind)).map((item) => stringIn(item, 'to')).toSorted();

  const pathOf = ({ session }: Person, rest = '') =>
    `/en/staff/applications/${session.reference}${rest}`;
  const again = (person: Person, name = 'v1-receipt') => pathOf(person, `/emails/${name}`);

  const resend = async (by: Visitor, person: Person, why = reason): Promise<Shown> =>
    by.send(await by.get(again(person)), again(person), [['reason', why]]);

  const change = async (
    by: Visitor,
    person: Person,
    { to = address, why = reason, shown }: { to?: string; why?: string; shown?: Shown } = {},
  ): Promise<Shown> => {
    const path = pathOf(person, '/email-address');
    return by.send(shown ?? (await by.get(path)), path, [
      ['email', to],
      ['reason', why],
    ]);
  };

  /** The status page in the browser of somebody; who has no access is led away. */
  const statusPage = (person: Person) =>
    desk.by(new URL('/en/application', siteUrl), { headers: { cookie: cookieOf(person) } });
  const status = async (person: Person) => (await statusPage(person)).status;

  const broken = async () => {
    const items = await table.items();
    const { contacts, perCity: quota, graceEndsAt: lastInstant } = staffEdition;
    const seen = { items, posted: queuedIn(items), acknowledged: [], contacts: contacts.length };
    return violations({ ...seen, quota, lastInstant });
  };

  return {
    ...{ ...desk, ...office, outbox, applied, stored, owned, cameBack, sentTo, pathOf, again },
    ...{ resend, change, status, statusPage, broken },
  };
};

export type MailOffice = Awaited<ReturnType<typeof openMailOffice>>;

import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { freshSignIn } from '#shared/domain/people/staff-session.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { type Route, routes } from '#shared/web/routes/routes.ts';
import { type Answer, ask } from '../../../support/staff/matrix/asking.ts';
import { alone, castOf, members, signIn } from '../../../support/staff/matrix/cast.ts';
import {
  type Asked,
  askedOf,
  type Cell,
  cellsOf,
  sentCell,
} from '../../../support/staff/matrix/cells.ts';
import { type Office, openOffice } from '../../../support/staff/matrix/office.ts';
import { routeRules } from '../../../support/staff/matrix/route-rules.ts';
import { maySee, type StaffRouteName } from '../../../support/staff/matrix/rule.ts';
import { answerErrors } from '../../../support/world/from-elsewhere.ts';

beforeEach(() => {
  vi.spyOn(logOutput, 'write').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

const isRuled = (name: string): name is StaffRouteName => Object.hasOwn(routeRules, name);

/** The routes of the staff, each at each of its paths. */
const everyAsked: readonly (readonly [string, Asked])[] = routes.flatMap((route: Route) => {
  const { name } = route;
  if (!isRuled(name)) return [];
  return askedOf(route, name, routeRules[name]).map(
    (asked) => [`${name} ${asked.path}`, asked] as const,
  );
});

/** What is wrong with an answer, beside what it says. */
const faultsOf = ({ who, status, location, isDone }: Cell, answer: Answer): readonly string[] => {
  const { response, html } = answer;
  const cookies = response.headers.getSetCookie();
  const led = response.headers.get('location');
  return [
    ...(answer.status === status ? [] : [`is answered ${answer.status}, not ${status}`]),
    ...(location === undefined || led === location ? [] : [`leads to ${led}`]),
    ...(cookies.every((one) => /; Max-Age=0;/.test(one)) ? [] : [`is given ${cookies}`]),
    ...((isDone && maySee(who)) || !/Nakato/.test(html) ? [] : ['sees a name']),
    ...answerErrors(response),
  ];
};

let asserted = 0;

const askCell = async (office: Office, { path }: Asked, cell: Cell): Promise<readonly string[]> => {
  asserted += 1;
  const { who, way, method, fields, headers } = cell;
  const answer = await ask(office, who, path, { method, fields, headers });
  return faultsOf(cell, answer).map((fault) => `${who.name}, ${way}, ${fault}`);
};

const dayAt = async ({ rule }: Asked): Promise<Office> => {
  const office = await openOffice();
  await rule.prepare?.(office);
  return office;
};

// elm1nst3r/GHOST-osint-crm#32, InvoicePlane/InvoicePlane#1681, grafana/grafana#80694 (case 53),
// MAPAW-UNLP/comfy-chair-2026#21
describe('who is answered what, and whom nothing is written for', () => {
  test('is said of every route of the staff', () => {
    const ofStaff = routes.filter((route: Route) => route.roles || route.area === 'staff');
    expect(ofStaff.map(({ name }) => name).filter((name) => !isRuled(name))).toEqual([]);
    expect(new Set(everyAsked.map(([, { name }]) => name)).size).toBe(
      Object.keys(routeRules).length,
    );
  });

  test.each(everyAsked)('%s', async (_, asked) => {
    const office = await dayAt(asked);
    const cast = await castOf(office);
    const [someone] = cast.filter(({ session }) => session);
    const faults: string[] = [];
    let before = JSON.stringify(await office.table.items());
    for (const who of cast) {
      const another = cast.find(({ session }) => session && session !== who.session) ?? someone;
      if (!another) throw new Error('nobody is signed in');
      for (const cell of cellsOf(asked, who, another))
        faults.push(...(await askCell(office, asked, cell)));
      const after = JSON.stringify(await office.table.items());
      const mayWrite = asked.name === 'view-document' && maySee(who);
      if (after !== before && !mayWrite) faults.push(`${who.name} has changed the table`);
      before = after;
    }
    expect(faults).toEqual([]);
  });
});

describe('what a member whom it is for sends is done', () => {
  test.each(everyAsked.filter(([, { route }]) => route.method === 'POST'))(
    '%s',
    async (_, asked) => {
      const faults: string[] = [];
      for (const member of members) {
        const office = await dayAt(asked);
        const who = await alone(office, member);
        const cell = sentCell(asked, who);
        if (!cell) continue;
        const before = await office.table.items();
        faults.push(...(await askCell(office, asked, cell)));
        const isSame = JSON.stringify(await office.table.items()) === JSON.stringify(before);
        const writes = cell.status < 400 && !asked.rule.reads;
        if (isSame === writes) faults.push(`${who.name}: wrote ${!isSame}`);
      }
      expect(faults).toEqual([]);
    },
  );

  test.each(everyAsked.filter(([, { rule }]) => rule.fresh))(
    '%s only within five minutes of a sign-in',
    async (_, asked) => {
      const office = await dayAt(asked);
      const faults: string[] = [];
      const before = await office.table.items();
      for (const member of members) {
        const who = await signIn(office, member, { askedAgo: freshSignIn });
        const cell = sentCell(asked, who);
        const refused = cell && { ...cell, status: 401, isDone: false };
        if (refused) faults.push(...(await askCell(office, asked, refused)));
      }
      const sessionsOnly = (await office.table.items()).length - before.length;
      expect({ faults, sessionsOnly }).toEqual({ faults: [], sessionsOnly: members.length });
    },
  );
});

afterAll(() => {
  console.info(`${asserted} cells of access to the staff’s side were asserted`);
});

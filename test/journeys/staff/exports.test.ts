import { beforeEach, expect, inject, onTestFinished, test, vi } from 'vitest';
import type { Member } from '#shared/domain/people/member.ts';
import type { ExportFormat, ExportOrder } from '#shared/domain/selection/export.ts';
import { runLease } from '#shared/domain/selection/export.ts';
import { type ListQuery, wholeList } from '#shared/domain/selection/list-query.ts';
import { logOutput } from '#shared/runtime/log.ts';
import { writeExport } from '../../../functions/exporter/write-export.ts';
import { reviewer, secretary, travelDesk } from '../../support/builders/members.ts';
import { exportWorld } from '../../support/list/export-world.ts';
import { applicationOf, referenceNumber } from '../../support/list/listed.ts';
import { createTestTable } from '../../support/table/test-table.ts';
import { readCsv } from '../../support/text/read-csv.ts';

beforeEach(() => {
  const written = vi.spyOn(logOutput, 'write').mockImplementation(() => {});
  onTestFinished(() => written.mockRestore());
});

const worldOf = async (documents?: ReadonlyMap<string, Uint8Array>) =>
  exportWorld(await createTestTable(inject('dynamodbEndpoint')), documents);

type World = Awaited<ReturnType<typeof worldOf>>;

const anHour = 3_600_000;

/** Two of each person, the newest last, from two cities in turn. */
const people = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    applicationOf(referenceNumber(index), {
      firstReceivedAt: 1_526_000_000_000 + index * anHour,
      cityId: index % 2 === 0 ? 'kampala' : 'seoul',
      answers: {
        email: `somebody${Math.floor(index / 2)}@city.example`,
        fullName: `Person ${index}`,
      },
    }),
  );

const ordered = async (
  world: World,
  wish: Readonly<{ format?: ExportFormat; query?: Partial<ListQuery>; member?: Member }> = {},
): Promise<ExportOrder> => {
  const { format = 'csv', query = {}, member = secretary } = wish;
  const plan = await world.plan({
    ...{ member, format, language: 'en' },
    query: { ...wholeList, columns: ['reference', 'name', 'received'], ...query },
  });
  if (!plan.ok) throw new Error(plan.error);
  return plan.value.order;
};

const linesOf = (bytes: Uint8Array | undefined) =>
  readCsv(
    Buffer.from(bytes ?? [])
      .toString('utf8')
      .replace('\ufeff', ''),
  );

// eventespresso/event-espresso-core#3940, #3899, buttondown/roadmap#2089, civiform/civiform#1711
test('an export has exactly the rows of the list in its order, all pages, and each of a person', async () => {
  const world = await worldOf();
  const applications = people(60);
  await world.send(applications);
  const ofSeoul = applications.filter(({ cityId }) => cityId === 'seoul');
  const order = await ordered(world, { query: { filters: { city: 'seoul' }, sort: 'oldest' } });
  const answered = await world.now(order, secretary);
  const lines = linesOf(answered.ok ? answered.value.bytes : undefined);
  expect(lines[0]).toEqual([
    'Reference number',
    'Full name',
    'Received (UTC)',
    'Received (Seoul time)',
  ]);
  expect(lines.slice(1).map(([reference]) => reference)).toEqual(
    ofSeoul.map(({ reference }) => reference),
  );
  // sv-grid/sv-grid#103: a time carries its offset.
  expect(lines[1]?.slice(2)).toEqual(['2018-05-11T01:53:20+00:00', '2018-05-11T10:53:20+09:00']);
});

test('a job writes the same as an answer, and says how far it has got and where the file is', async () => {
  const world = await worldOf();
  await world.send(people(12));
  const order = await ordered(world);
  const answered = await world.now(order, secretary);
  const started = await world.start({ ...order, id: 'job' });
  expect(started.ok && world.events).toEqual(['job']);
  await world.write('job');
  const record = await world.exportFor('job', secretary);
  expect(record).toMatchObject({
    state: 'done',
    rows: 12,
    tries: 1,
    file: { key: 'exports/job/1' },
  });
  const file = world.files.get('exports/job/1');
  expect(file).toMatchObject({ type: 'text/csv; charset=utf-8' });
  expect(file?.name).toMatch(/^applications-[\w-]+-\d{8}-\d{4}\.csv$/);
  expect(answered.ok && file?.bytes.equals(answered.value.bytes)).toBe(true);
  expect(record && (await world.link(record))).toContain('exports/job/1?seconds=60');
});

test('who is not of the secretariat exports nothing, and sees no export of others', async () => {
  const world = await worldOf();
  await world.send(people(3));
  for (const member of [reviewer, travelDesk])
    await expect(ordered(world, { member })).rejects.toThrow('not-allowed');
  const order = await ordered(world);
  await world.start(order);
  expect(await world.exportFor(order.id, reviewer)).toBeUndefined();
});

test('an export of somebody who was taken off the list meanwhile is not made', async () => {
  const world = await worldOf();
  await world.send(people(3));
  const order = await ordered(world);
  await world.start(order);
  await world.members.save(secretary, { ...secretary, removedAt: world.time.now, version: 1 });
  await world.write(order.id);
  expect(await world.exports.read(order.id)).toMatchObject({
    state: 'failed',
    fault: 'not-allowed',
  });
  expect(world.files.size).toBe(0);
});

test('a second start of one that is done writes nothing', async () => {
  const world = await worldOf();
  await world.send(people(3));
  const order = await ordered(world);
  await world.start(order);
  await world.write(order.id);
  await world.write(order.id);
  expect([...world.files.keys()]).toEqual([`exports/${order.id}/1`]);
});

test('a run that died is taken over once it has said nothing for two minutes, and begins anew', async () => {
  const world = await worldOf();
  await world.send(people(3));
  const order = await ordered(world);
  const started = await world.start(order);
  if (!started.ok) throw new Error(started.error);
  // It has begun, and its process has died.
  const dead = {
    ...started.value,
    state: 'running',
    tries: 1,
    runsUntil: world.time.now + runLease,
  };
  await world.exports.save(started.value, { ...dead, state: 'running', rows: 2 });
  await expect(world.write(order.id)).rejects.toThrow('another run');
  world.time.now += runLease;
  await world.write(order.id);
  expect(await world.exports.read(order.id)).toMatchObject({ state: 'done', tries: 2, rows: 3 });
});

test('a run that was taken over writes nothing more', async () => {
  const world = await worldOf();
  await world.send(people(3));
  const order = await ordered(world);
  await world.start(order);
  const { exported, ...stores } = await world.exporter.stores();
  const overtaken = async function* (parts: Parameters<typeof exported.applications>[0]) {
    const before = await world.exports.read(order.id);
    if (before) await world.exports.save(before, { ...before, tries: before.tries + 1 });
    yield* exported.applications(parts);
  };
  const slow = {
    ...world.exporter,
    stores: async () => ({ ...stores, exported: { ...exported, applications: overtaken } }),
  };
  await expect(writeExport(slow)(order.id)).rejects.toThrow('could not be saved');
  expect(await world.exports.read(order.id)).toMatchObject({ state: 'running', tries: 2 });
});

test('three faults end an export, and its page can say so', async () => {
  const world = await worldOf();
  await world.send(people(3));
  const order = await ordered(world);
  await world.start(order);
  const broken = {
    ...world.exporter,
    bucket: async () => Promise.reject(new Error('The bucket does not answer')),
  };
  for (let tries = 1; tries <= 3; tries += 1)
    await expect(writeExport(broken)(order.id)).rejects.toThrow('does not answer');
  expect(await world.exports.read(order.id)).toMatchObject({ state: 'failed', fault: 'failed' });
  await world.write(order.id);
  expect(world.files.size).toBe(0);
});

test('the audit knows who took out what and how much, and not what was searched for', async () => {
  const world = await worldOf();
  await world.send(people(4));
  const order = await ordered(world, { query: { search: 'person', filters: { city: 'seoul' } } });
  await world.start(order);
  expect(await world.exports.newest(10)).toMatchObject([{ id: order.id }]);
  await world.write(order.id);
  const [kept] = await world.exports.newest(10);
  expect(kept).toMatchObject({
    ...{ memberId: secretary.id, roles: ['staff'], format: 'csv', orderedAt: order.orderedAt },
    ...{ filters: 'city=seoul', isSearch: true },
    rows: 2,
  });
  expect(JSON.stringify(kept)).not.toContain('person');
});

test('nobody has more than three exports under way', async () => {
  const world = await worldOf();
  await world.send(people(3));
  const order = await ordered(world);
  for (const id of ['one', 'two', 'three'])
    expect((await world.start({ ...order, id })).ok).toBe(true);
  expect(await world.start({ ...order, id: 'four' })).toEqual({
    ok: false,
    error: 'too-many-running',
  });
  await world.write('one');
  expect((await world.start({ ...order, id: 'four' })).ok).toBe(true);
});

test('an archive has the letters of the list, and never a passport', async () => {
  const file = (kind: 'nomination-letter' | 'passport') => ({
    kind,
    key: `applications/${referenceNumber(1)}/${kind}/a1`,
    name: 'scan.pdf',
    type: 'application/pdf' as const,
    bytes: 6,
    receivedSha256: 'ab',
    storedSha256: 'cd',
    uploadedAt: 0,
    since: 1,
  });
  const documents = [file('nomination-letter'), file('passport')];
  const world = await worldOf(new Map(documents.map(({ key }) => [key, Buffer.from(key)])));
  await world.send([applicationOf(referenceNumber(1), { documents })]);
  const order = await ordered(world, { format: 'files' });
  await world.start(order);
  await world.write(order.id);
  const archive = world.files.get(`exports/${order.id}/1`)?.bytes.toString('latin1') ?? '';
  expect(archive).toContain(`${referenceNumber(1)} `);
  expect(archive).toContain('/nomination-letter.pdf');
  expect(archive).not.toContain('/passport');
});

test('an empty list is said to be empty before anything is made', async () => {
  const world = await worldOf();
  await world.send(people(2));
  await expect(ordered(world, { query: { filters: { city: 'lodz' } } })).rejects.toThrow('empty');
});

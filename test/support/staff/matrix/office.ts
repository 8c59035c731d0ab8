import { inject } from 'vitest';
import { documentKey, type StoredDocument } from '#shared/domain/documents/document.ts';
import { caseItem } from '#shared/store/items/staff/case-item.ts';
import { type Route, routeKeys, routes, type WebArea } from '#shared/web/routes/routes.ts';
import { publicSite } from '../../../../functions/public/site.ts';
import { router } from '../../../../infra/local/services/gateway/routing.ts';
import { writeRows } from '../../builders/large-call.ts';
import { addedMember, reviewer, staffEdition } from '../../builders/members.ts';
import { keeperOn, placeOf } from '../../list/list-table.ts';
import { createDocuments } from '../../world/documents-world.ts';
import { type Fetch, inProcess } from '../../world/in-process.ts';
import { testCall } from '../../world/web.ts';
import { senderTo } from '../sent-applications.ts';
import { type StaffWorld, staffWorld } from '../staff-world.ts';

/** An application of Kampala that a reviewer of Kampala and another one are assigned. */
export const reference = 'K7M2Q9XD';
export const documentId = 'sent';
/** Reviews, and works for no city. */
export const otherReviewer = addedMember();

const bytes = Buffer.from('%PDF-1.7 what was uploaded');
const headshot: StoredDocument = {
  kind: 'headshot',
  key: documentKey(reference, 'headshot', documentId),
  name: 'Grace Nakato.pdf',
  type: 'application/pdf',
  bytes: bytes.length,
  receivedSha256: '1'.repeat(64),
  storedSha256: '1'.repeat(64),
  uploadedAt: staffEdition.opensAt,
  since: 1,
};

/** Ten days before the deadline: it may be moved in both directions. */
export const officeHour = testCall.closesAt - 10 * 86_400_000;

const areas: ReadonlyMap<string, WebArea> = new Map(
  routes.flatMap((route: Route) => routeKeys(route).map((key) => [key, route.area] as const)),
);
const match = router([...areas.keys()]);

/** Answers what no route matches; the rest of that area is not of the staff. */
const fallback = ({ clock, deps }: StaffWorld): Fetch => {
  const never = () => Promise.reject(new Error('only what has no route is asked here'));
  const { contextIn, secret, random, pause, edition } = deps;
  const site = publicSite({
    ...{ clock: deps.clock, contextIn, secret, random, pause, edition },
    siteUrl: 'https://call.example',
    readCall: never,
    readPrerendered: () => undefined,
    subscribers: never,
    links: never,
  });
  return inProcess(site, { now: () => clock.at });
};

/** Hands a request to the function of its area, as the gateway does. */
const fetchOf = (world: StaffWorld, documents: Fetch): Fetch => {
  const publicFetch = fallback(world);
  return (url, init) => {
    const found = match(init?.method ?? 'GET', url.pathname);
    const area = found && areas.get(found.routeKey);
    if (area === 'staff') return world.fetch(url, init);
    return area === 'documents' ? documents(url, init) : publicFetch(url, init);
  };
};

/** The staff's whole site in this process, over a table with one application. */
export const openOffice = async () => {
  const world = await staffWorld(inject('dynamodbEndpoint'));
  const { table, clock, deps } = world;
  const place = placeOf(table);
  clock.at = officeHour;
  const documents = createDocuments({ ...place, edition: staffEdition, now: () => clock.at });
  documents.files.set(headshot.key, bytes);
  const assigned = [reviewer.id, otherReviewer.id];
  await senderTo(world)({}, { reference, documents: [headshot] });
  await writeRows(table.client, table.name, [
    caseItem({ reference, step: 'new', assigned, version: 1 }),
  ]);
  await keeperOn(place, staffEdition)(reference);
  await (await deps.members()).save(undefined, otherReviewer);
  return { ...world, fetch: fetchOf(world, documents.fetch) };
};

export type Office = Awaited<ReturnType<typeof openOffice>>;

import type { Context } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { areaHandler, type Operation, type OperationsOf } from '#shared/web/area-handler.ts';
import { brokenPage, notFoundPage } from '#shared/web/pages/standard-pages.ts';
import { page } from '#shared/web/response.ts';
import { capturedLog } from '../../../support/world/captured-log.ts';
import { contextOf, gatewayEvent } from '../../../support/world/web.ts';

const parts = {
  clock: { now: () => 0, ofEvent: (instant: number) => instant },
  unsaved: async () => page(503, ''),
  notFound: () => notFoundPage(contextOf()),
  broken: () => brokenPage(contextOf()),
};
const answer: Operation = async ({ route }) => page(200, route);
const context: Context = JSON.parse('{}');

const whole: OperationsOf<'documents'> = {
  'upload-document': answer,
  'remove-document': answer,
  'download-document': answer,
  'download-nomination-form': answer,
  'open-nomination-pdf': answer,
  'view-document': answer,
  'download-for-staff': answer,
};
const { 'remove-document': remove, ...withoutRemoving } = whole;

beforeEach(() => {
  capturedLog();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the operations of an area', () => {
  test('are those of its routes: one that is missing or too many does not compile', () => {
    const wrong = [
      // @ts-expect-error: a route has no operation
      () => areaHandler<'documents'>({ ...parts, operations: withoutRemoving }),
      // @ts-expect-error: no route of the area asks for it
      () => areaHandler<'documents'>({ ...parts, operations: { ...whole, 'show-call': answer } }),
      // @ts-expect-error: nobody has said whose they are
      () => areaHandler({ ...parts, operations: whole }),
      () =>
        // @ts-expect-error: what is to be loaded later is loaded by nobody
        areaHandler<'documents', 'remove-document'>({ ...parts, operations: withoutRemoving }),
      () =>
        areaHandler<'documents', 'remove-document'>({
          ...parts,
          operations: withoutRemoving,
          // @ts-expect-error: it loads another one
          later: async () => ({ 'show-call': answer }),
        }),
    ];
    expect(wrong).toHaveLength(5);
  });

  test('may be loaded when the first of them is asked for, and not before', async () => {
    let loaded = 0;
    const handler = areaHandler<'documents', 'remove-document'>({
      ...parts,
      operations: withoutRemoving,
      later: async () => {
        loaded += 1;
        return { 'remove-document': remove };
      },
    });
    const ask = async (key: string) => {
      const event = gatewayEvent(key, '/en/documents/headshot', {
        pathParameters: { language: 'en', kind: 'headshot' },
      });
      return (await handler(event, context)).body;
    };
    expect(await ask('POST /{language}/documents/{kind}')).toBe('upload-document');
    expect(loaded).toBe(0);
    expect(await ask('POST /{language}/documents/{kind}/remove')).toBe('remove-document');
    expect(loaded).toBe(1);
  });
});

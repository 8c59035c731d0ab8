import { env } from '#shared/runtime/env.ts';
import { documentStore } from '#shared/store/documents.ts';
import { tableClient } from '#shared/store/table-client.ts';

/** What this area asks of the table. Loaded when first needed: the SDK is most of a cold start. */
export const documents = documentStore(tableClient(), env.table());

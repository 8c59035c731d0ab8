import { type DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb';
import { Refusal } from '../refusal.ts';

/**
 * The table of an edition's stack, by the name that CloudFormation gives it. A table outlives its
 * stack, so there may be several: then a person has to say which.
 */
export const findTable = async (client: DynamoDBClient, edition: string): Promise<string> => {
  const found: string[] = [];
  for await (const { TableNames = [] } of paginateListTables({ client }, {}))
    found.push(...TableNames.filter((name) => name.startsWith(`call-${edition}-CallTable`)));
  const [only, ...more] = found;
  if (only === undefined)
    throw new Refusal(`There is no table of the edition ${edition} in this account and region.`);
  if (more.length > 0)
    throw new Refusal(
      `The edition ${edition} has several tables. Give the one of its stack (output TableName).\n${found.join('\n')}`,
    );
  return only;
};

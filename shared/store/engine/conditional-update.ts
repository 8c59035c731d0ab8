import {
  type DynamoDBClient,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { type Item, isConditionFailure } from './item.ts';

/** Updates a row, and answers what `ReturnValues` asks for; undefined when its condition does not hold. */
export const conditionalUpdate = async (
  client: DynamoDBClient,
  update: UpdateItemCommandInput & { ConditionExpression: string },
): Promise<Item | undefined> => {
  try {
    const { Attributes } = await client.send(new UpdateItemCommand(update));
    return Attributes ?? {};
  } catch (error) {
    if (isConditionFailure(error)) return undefined;
    throw error;
  }
};

import { describe, expect, test } from 'vitest';
import { mailPrefix, tableKeys } from '#shared/store/table.ts';
import { loadEdition } from '../../../infra/editions/load-edition.ts';
import { areaOf, ofType, type Properties, templateOf } from './synthesized.ts';

const template = templateOf('2018-jeju');

const only = (
  type: string,
  which: (properties: Properties) => boolean = () => true,
): Properties => {
  const found = ofType(template, type).filter(([, { Properties }]) => which(Properties));
  expect(found).toHaveLength(1);
  return found[0]?.[1].Properties ?? {};
};

const destination = only('AWS::SES::ConfigurationSetEventDestination');
const subscription = only('AWS::SNS::Subscription', ({ Protocol }) => Protocol !== 'email');
const mapping = only(
  'AWS::Lambda::EventSourceMapping',
  ({ FunctionName }) => areaOf(FunctionName['Ref']) === 'mailer',
);

describe('mail goes out from the table', () => {
  test('the mailer gets the rows that begin as mails do, and no other', () => {
    expect(
      mapping['FilterCriteria']['Filters'].map(({ Pattern }: Properties) =>
        JSON.parse(String(Pattern)),
      ),
    ).toEqual([
      {
        eventName: ['INSERT'],
        dynamodb: { Keys: { [tableKeys.sort]: { S: [{ prefix: mailPrefix }] } } },
      },
    ]);
  });

  test('a batch that fails is split, tried again, and ends in the failure queue', () => {
    expect(mapping).toMatchObject({
      BatchSize: 10,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRecordAgeInSeconds: 86_400,
      MaximumRetryAttempts: 5,
      ParallelizationFactor: 1,
      StartingPosition: 'TRIM_HORIZON',
    });
    expect(areaOf(mapping['FunctionName']['Ref'])).toBe('mailer');
    const queue = mapping['DestinationConfig']['OnFailure']['Destination']['Fn::GetAtt'][0];
    expect(areaOf(queue)).toBe('mailer');
    expect(mapping['EventSourceArn']['Fn::GetAtt'][1]).toBe('StreamArn');
  });
});

describe('what becomes of a mail comes back', () => {
  test('the sender is the address of the edition', () => {
    expect(only('AWS::SES::EmailIdentity')['EmailIdentity']).toBe(
      loadEdition('2018-jeju').sender.address,
    );
  });

  test('SES tells of every step', () => {
    expect(destination['EventDestination']['MatchingEventTypes']).toEqual([
      'send',
      'delivery',
      'bounce',
      'complaint',
      'reject',
      'renderingFailure',
    ]);
    expect(destination['EventDestination']['Enabled']).toBe(true);
  });

  test('to a topic that calls the mailer, or else its failure queue', () => {
    const topic = destination['EventDestination']['SnsDestination']['TopicARN'];
    expect(subscription).toMatchObject({ Protocol: 'lambda', TopicArn: topic });
    expect(areaOf(subscription['Endpoint']['Fn::GetAtt'][0])).toBe('mailer');
    const queue = subscription['RedrivePolicy']['deadLetterTargetArn']['Fn::GetAtt'][0];
    expect(areaOf(queue)).toBe('mailer');
  });

  test('and only SES, for this configuration set, may speak to that topic', () => {
    const policies = ofType(template, 'AWS::SNS::TopicPolicy').map(([, resource]) => resource);
    const policy = policies.find(({ Properties }) =>
      JSON.stringify(Properties['Topics']).includes('MailEvents'),
    );
    const allowed = policy?.Properties['PolicyDocument']['Statement'].filter(
      ({ Effect }: Properties) => String(Effect) === 'Allow',
    );
    expect(allowed).toHaveLength(1);
    expect(allowed[0]['Principal']).toEqual({ Service: 'ses.amazonaws.com' });
    expect(JSON.stringify(allowed[0]['Condition'])).toMatch(/AWS:SourceArn.*MailConfigurationSet/);
  });
});

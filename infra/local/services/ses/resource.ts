import { z } from 'zod';
import { arn, flag, itsName, leftToAws, type Namings, text } from '../../assembly/resource.ts';
import type { ReadResources } from '../../assembly/template.ts';

const SubscriptionProperties = z.strictObject({
  TopicArn: text,
  /** Mails to people about alarms are left to AWS: nothing rings here. */
  Protocol: z.enum(['lambda', 'email']),
  Endpoint: text,
  RedrivePolicy: z.strictObject({ deadLetterTargetArn: text }).optional(),
});

const ConfigurationSetProperties = z.looseObject({ Name: text.optional() });

const IdentityProperties = z.looseObject({ EmailIdentity: text });

const EventDestinationProperties = z.strictObject({
  ConfigurationSetName: text,
  EventDestination: z.strictObject({
    Name: leftToAws,
    Enabled: flag.default(true),
    MatchingEventTypes: z.array(text),
    SnsDestination: z.strictObject({ TopicARN: text }),
  }),
});

export const namings: Namings = {
  'AWS::SNS::Topic': {
    nameProperty: 'TopicName',
    ref: arn('sns'),
    attributes: { TopicArn: arn('sns'), TopicName: itsName },
  },
  'AWS::SES::ConfigurationSet': { nameProperty: 'Name', ref: itsName, attributes: {} },
  'AWS::SES::EmailIdentity': { nameProperty: 'EmailIdentity', ref: itsName, attributes: {} },
};

export const resources = (read: ReadResources) => ({
  subscriptions: read('AWS::SNS::Subscription', SubscriptionProperties),
  configurationSets: read('AWS::SES::ConfigurationSet', ConfigurationSetProperties),
  eventDestinations: read('AWS::SES::ConfigurationSetEventDestination', EventDestinationProperties),
  identities: read('AWS::SES::EmailIdentity', IdentityProperties),
});

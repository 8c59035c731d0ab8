import type { LocalStack } from '../../assembly/stack.ts';
import type { VirtualClock } from '../../clock/clock.ts';
import type { DeployedFunctions } from '../lambda/deploy.ts';
import { mailAccess } from './mail-access.ts';
import type { StoredMail } from './mail-folder.ts';
import { createMailbox } from './mailbox.ts';
import { type SesEventType, snsEvent } from './ses-events.ts';

export type MailSettings = Readonly<{
  stack: LocalStack;
  stackName: string;
  region: string;
  account: string;
  functions: DeployedFunctions;
  inboxUrl: string;
  clock: VirtualClock;
  folder: string | undefined;
  arrived: (mail: StoredMail) => void;
}>;

/** SES with the stack's identities and configuration sets; its events go by SNS to the subscribers. */
export const deployMail = (settings: MailSettings) => {
  const { stack, functions, clock, stackName } = settings;
  const topicsOf = (configurationSet: string, type: SesEventType): string[] =>
    stack.eventDestinations
      .map(({ properties }) => properties)
      .filter(({ ConfigurationSetName: name }) => name === configurationSet)
      .map(({ EventDestination }) => EventDestination)
      .filter(({ Enabled, MatchingEventTypes: types }) => Enabled && types.includes(type))
      .map(({ SnsDestination }) => SnsDestination.TopicARN);
  const subscribersOf = (topicArn: string) =>
    stack.subscriptions
      .filter(({ properties }) => properties.Protocol === 'lambda')
      .filter(({ properties }) => properties.TopicArn === topicArn)
      .map(({ properties }) => functions.at(properties.Endpoint));

  return createMailbox({
    account: {
      region: settings.region,
      identities: stack.identities.map(({ properties }) => properties.EmailIdentity),
      configurationSets: stack.configurationSets.map(
        ({ logicalId, properties }) => properties.Name ?? `${stackName}-${logicalId}`,
      ),
    },
    inboxUrl: settings.inboxUrl,
    clock,
    folder: settings.folder,
    arrived: settings.arrived,
    asks: mailAccess(`arn:aws:ses:${settings.region}:${settings.account}:`),
    publish: (configurationSet, type, event) =>
      Promise.all(
        topicsOf(configurationSet, type).flatMap((topicArn) =>
          subscribersOf(topicArn).map(({ invokeLater }) =>
            invokeLater(snsEvent(topicArn, event, clock.now())),
          ),
        ),
      ),
  });
};

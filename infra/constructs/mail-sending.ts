import { Stack } from 'aws-cdk-lib';
import {
  ConfigurationSet,
  ConfigurationSetEventDestination,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { envNames } from '#shared/runtime/env-names.ts';
import type { CallFunction } from './call-function.ts';

/**
 * The edition's sender, and the events that tell what became of each mail. The identity is the
 * address and not its domain: the domain belongs to the organisation and outlives every edition.
 */
export class MailSending extends Construct {
  private readonly sender: string;
  private readonly configurationSet: ConfigurationSet;
  private readonly events: Topic;

  constructor(scope: Construct, id: string, sender: string) {
    super(scope, id);
    this.sender = sender;
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    new EmailIdentity(this, 'Sender', {
      identity: Identity.email(sender),
      configurationSet: this.configurationSet,
    });
    this.events = new Topic(this, 'Events', { enforceSSL: true });
    new ConfigurationSetEventDestination(this, 'EventDestination', {
      configurationSet: this.configurationSet,
      destination: EventDestination.snsTopic(this.events),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.RENDERING_FAILURE,
      ],
    });
  }

  /** The name of the configuration set that mails go by. */
  get configuration(): string {
    return this.configurationSet.configurationSetName;
  }

  /** The right to send as the edition's sender and nobody else, and the configuration set's name. */
  grantSend(fn: CallFunction): void {
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName });
    fn.allow({
      actions: ['ses:SendRawEmail'],
      resources: [
        arn('identity', this.sender),
        arn('configuration-set', this.configurationSet.configurationSetName),
      ],
      conditions: { StringEquals: { 'ses:FromAddress': this.sender } },
    });
    fn.give(envNames.mailConfiguration, this.configurationSet.configurationSetName);
  }

  /** Hands every event to `fn`; those that SNS cannot deliver end in its failure queue. */
  tell(fn: CallFunction): void {
    this.events.addSubscription(
      new LambdaSubscription(fn.lambda, { deadLetterQueue: fn.failures }),
    );
  }
}

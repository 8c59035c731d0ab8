export type QueueMessage = Readonly<{ queue: string; body: string; arrivedAt: number }>;

/** The stack's queues: they only take what could not be delivered, and nothing reads them here. */
export const queueStore = (arrived: (message: QueueMessage) => void) => {
  const messages: QueueMessage[] = [];
  return {
    send: (queueArn: string, body: string): void => {
      const queue = queueArn.split(':').at(-1) ?? queueArn;
      const message = { queue, body, arrivedAt: Date.now() };
      messages.push(message);
      arrived(message);
    },
    messages: (): readonly QueueMessage[] => messages,
  };
};

export type QueueStore = ReturnType<typeof queueStore>;

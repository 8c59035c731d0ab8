import { schedulerEvents } from './events.ts';

export const handler = schedulerEvents();

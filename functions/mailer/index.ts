import { mailerEvents } from './events.ts';

export const handler = mailerEvents();

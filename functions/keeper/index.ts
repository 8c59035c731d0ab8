import { keeperEvents } from './events.ts';

export const handler = keeperEvents();

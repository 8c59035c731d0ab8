import { exporterEvents } from './events.ts';

export const handler = exporterEvents();

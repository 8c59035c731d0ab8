/** The field that says which session ends: its digest, or all of them. */
export const sessionField = 'session';
export const allSessions = 'all';

/**
 * What happens to the places of a city and to the queue of those who are held for it. Each is true
 * only under a condition, which the store writes with it: whoever is too late plans anew.
 *
 * | move | the city | only if |
 * |---|---|---|
 * | take | one more place is taken | a place is left |
 * | queue | one more waits | none is left |
 * | release | one place fewer is taken | nobody waits |
 * | hand-over | one fewer waits, the place stays taken | somebody waits |
 * | leave-queue | one fewer waits | somebody waits |
 * | move-up | one fewer waits, one more place is taken | a place is left, somebody waits |
 * | exchange | one waits in the place of another | somebody waits |
 */
export type PlaceMove = Readonly<{
  cityId: string;
  quota: number;
  kind: 'take' | 'queue' | 'release' | 'hand-over' | 'leave-queue' | 'move-up' | 'exchange';
}>;

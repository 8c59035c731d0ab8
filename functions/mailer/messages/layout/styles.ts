/**
 * The declarations of a mail, on the elements themselves: mailboxes drop style blocks. Whatever sets
 * a colour sets what is behind it as well: a mailbox that makes mails dark turns both or neither.
 */

/**
 * Long words, sums and addresses break where the screen ends, and Korean only between words; the
 * first is for older mailboxes.
 */
export const wraps = 'overflow-wrap:break-word;overflow-wrap:anywhere;word-break:keep-all';

export const ink = 'background:#ffffff;color:#14212b';
/** What is less important: labels, addresses in full. */
export const quiet = 'background:#ffffff;color:#47586a';

export const marginBelow = 'margin:0 0 16px';

/** What makes an account for a member: ops run it, see docs/runbook.md. */
export const inviteCommand = 'npm run invite-member';

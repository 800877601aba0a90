/** Wrong use or unreadable input: its message is for the user, one line without a full stop at the end. */
export class UsageError extends Error {}

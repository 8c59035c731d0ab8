/** A file of the record: what somebody sees, under a name that says what it is. */
export type Rendered = Readonly<{ path: string; content: string | Uint8Array }>;

/** A page in one of its states, as the site answers it. */
export type PageState = Readonly<{ name: string; html: string }>;

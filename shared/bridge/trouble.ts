/** Why something was not done, as it crosses from the main process to the page. */
export interface Trouble {
  /** One word for programs and the log, as `disk-full`. */
  readonly code: string;
  /** For the person: what happened, to which file, what is safe, what to do. */
  readonly words: string;
  /** For the log: names and codes of errors, never words of a note. */
  readonly detail: string;
}

/** What every call answers: errors cross as data. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: Trouble };

/** Where a command writes. `write` ends when the words are handed over, and throws the system's error. */
export interface Output {
  readonly write: (data: string | Uint8Array) => Promise<void>;
  readonly isTerminal: boolean;
}

/** All that a command touches outside itself; tests give their own. */
export interface CommandIo {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Whether something is piped or redirected into standard input. */
  readonly stdinIsPiped?: boolean;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The terminal to draw a progress bar on; null where standard error is not one. */
  readonly progressOn: NodeJS.WritableStream | null;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** ISO date; what is due before it is overdue. */
  readonly today: string;
  /** Characters in a line of standard output. */
  readonly columns: number;
  readonly colour: boolean;
}

/** What a command ends with: done, not all done, or called wrongly. */
export const EXIT = { done: 0, failed: 1, wrongUsage: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

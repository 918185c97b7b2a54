import type { CommandIo } from './io.ts';

/** A progress bar; nothing where standard error is not a terminal, or there is only one thing to do. */
export interface Progress {
  readonly step: () => void;
  /** Takes the bar away while something else is said on the terminal. */
  readonly aside: (say: () => Promise<void>) => Promise<void>;
  readonly stop: () => void;
}

export async function startProgress(io: CommandIo, total: number): Promise<Progress> {
  if (!io.progressOn || total < 2) {
    return { step: () => undefined, aside: (say) => say(), stop: () => undefined };
  }
  const { default: progressBars } = await import('cli-progress');
  const bar = new progressBars.SingleBar({
    stream: io.progressOn,
    format: 'Converting [{bar}] {value} of {total}',
    clearOnComplete: true,
    // Otherwise wrapping and the cursor stay switched off where the command is interrupted.
    linewrap: true,
  });
  let done = 0;
  bar.start(total, done);
  return {
    step: () => {
      done += 1;
      bar.update(done);
    },
    aside: async (say) => {
      bar.stop();
      await say();
      bar.start(total, done);
    },
    stop: () => bar.stop(),
  };
}

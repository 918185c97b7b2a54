import type { CommandIo } from '../../src-main/commands/io.ts';

/** A stand-in for the world around a command, and what the command said to it. */
export interface StandIn {
  readonly io: CommandIo;
  readonly stdout: () => string;
  readonly stdoutBytes: () => Uint8Array;
  readonly stderr: () => string;
}

/** Streams in memory: no terminal, a folder, and a day. */
export function standIn(
  cwd: string,
  { stdin = '', ...changes }: Partial<Omit<CommandIo, 'stdin'>> & { stdin?: string | Uint8Array } = {},
): StandIn {
  const out: Uint8Array[] = [];
  const err: Uint8Array[] = [];
  const sink = (chunks: Uint8Array[]) => ({
    isTerminal: false,
    write: async (data: string | Uint8Array) => {
      chunks.push(Buffer.from(data));
    },
  });
  return {
    io: {
      stdin: (async function* () {
        yield Buffer.from(stdin);
      })(),
      stdout: sink(out),
      stderr: sink(err),
      progressOn: null,
      cwd,
      today: '2024-05-31',
      columns: 80,
      colour: false,
      ...changes,
    },
    stdout: () => Buffer.concat(out).toString('utf8'),
    stdoutBytes: () => Buffer.concat(out),
    stderr: () => Buffer.concat(err).toString('utf8'),
  };
}

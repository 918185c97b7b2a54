/** What Electron's executable was called with: `electron [switches] [-r module] app [arguments]`. */
export interface CommandLine {
  readonly switches: ReadonlyMap<string, string>;
  /** Modules to load before the app. */
  readonly preloads: readonly string[];
  /** The app's folder or main file; null where none is named. */
  readonly entry: string | null;
}

export function parseCommandLine(args: readonly string[]): CommandLine {
  const switches = new Map<string, string>();
  const preloads: string[] = [];
  let entry: string | null = null;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(arg);
    if (arg === '--') break;
    if (match?.[1] !== undefined) switches.set(match[1], match[2] ?? '');
    else if (entry === null && (arg === '-r' || arg === '--require')) {
      at += 1;
      preloads.push(args[at] ?? '');
    } else if (!arg.startsWith('-')) entry ??= arg;
  }
  return { switches, preloads, entry };
}

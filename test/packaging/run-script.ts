import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command and arguments that run a script of this folder with the Node that this is run by. */
export function scriptCommand(script: string): readonly [node: string, ...args: string[]] {
  return [process.execPath, '--import', TSX, path.join(import.meta.dirname, script)];
}

/** Runs a script of this folder in `cwd`. Resolves however it ends. */
export function runScript(script: string, args: readonly string[], cwd: string): Promise<Outcome> {
  const [node, ...rest] = scriptCommand(script);
  return new Promise((resolve) => {
    execFile(node, [...rest, ...args], { cwd }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, err });
    });
  });
}

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { scriptCommand } from './run-script.ts';

/** How electron-builder is told where a tool is, in place of downloading it. */
export interface ToolPaths {
  readonly CUSTOM_FPM_PATH: string;
  readonly ELECTRON_BUILDER_7ZIP_PATH: string;
}

/** Writes into `folder` programs that do as much of the tools' work as a .tar.gz and a .deb need. */
export function standInTools(folder: string): ToolPaths {
  mkdirSync(folder, { recursive: true });
  const write = (name: string): string => {
    const tool = path.join(folder, name);
    const command = scriptCommand(`${name}.ts`).map(quoted).join(' ');
    writeFileSync(tool, `#!/bin/sh\nexec ${command} "$@"\n`, { mode: 0o755 });
    return tool;
  };
  return { CUSTOM_FPM_PATH: write('fpm'), ELECTRON_BUILDER_7ZIP_PATH: write('7za') };
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

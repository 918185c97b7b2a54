import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A program that tests use and npm does not bring: its command and the Debian packages it comes with. */
const TOOLS = {
  libreoffice: {
    command: 'soffice',
    packages: ['libreoffice-writer', 'poppler-utils', 'fonts-liberation', 'fonts-crosextra-carlito'],
  },
  pdftotext: { command: 'pdftotext', packages: ['poppler-utils'] },
  chromium: { command: 'chromium', packages: ['chromium', 'fonts-liberation', 'fonts-dejavu-core'] },
  xvfb: { command: 'Xvfb', packages: ['xvfb'] },
  pandoc: { command: 'pandoc', packages: ['pandoc'] },
  'dpkg-deb': { command: 'dpkg-deb', packages: ['dpkg'] },
  'desktop-file-validate': { command: 'desktop-file-validate', packages: ['desktop-file-utils'] },
  'update-mime-database': { command: 'update-mime-database', packages: ['shared-mime-info'] },
  makensis: { command: 'makensis', packages: ['nsis'] },
} as const satisfies Record<string, { readonly command: string; readonly packages: readonly string[] }>;

export type Tool = keyof typeof TOOLS;

/** Fetching LibreOffice takes about half a minute; a slow mirror may take some minutes. */
const INSTALL_LIMIT_MS = 15 * 60_000;

const found = new Map<Tool, Promise<string>>();

/**
 * The path of a program, installed with apt-get where it is missing and that can be done. Rejects with one line that
 * says what to install where it cannot.
 */
export function ensureTool(tool: Tool): Promise<string> {
  const path = found.get(tool) ?? findOrInstall(tool);
  found.set(tool, path);
  return path;
}

async function findOrInstall(tool: Tool): Promise<string> {
  const { command, packages } = TOOLS[tool];
  const there = await inPath(command);
  if (there !== null) return there;
  const failure = await install(packages);
  const installed = await inPath(command);
  if (installed !== null) return installed;
  throw new Error(`These tests need ${command}: install ${packages.join(' ')} (Debian names)${failure}.`);
}

async function inPath(command: string): Promise<string | null> {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const file = path.join(folder, command);
    const isThere = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (folder !== '' && isThere) return file;
  }
  return null;
}

/** Installs packages as root; gives why it could not, to be added to the message, or nothing. */
async function install(packages: readonly string[]): Promise<string> {
  if (process.getuid?.() !== 0 || (await inPath('apt-get')) === null) return '';
  const options = {
    timeout: INSTALL_LIMIT_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  };
  try {
    await run('apt-get', ['update'], options);
    await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
    return '';
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return `; apt-get failed: ${reason}`;
  }
}

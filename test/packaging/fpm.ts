import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { filesUnder } from './files-under.ts';

/**
 * Stands in for fpm, which electron-builder downloads: makes a .deb, and nothing else, with Debian's own dpkg-deb, of
 * the arguments that electron-builder gives to fpm.
 */
interface Call {
  readonly options: ReadonlyMap<string, readonly string[]>;
  /** A file or folder each, and where it is installed. */
  readonly contents: readonly (readonly [from: string, to: string])[];
}

const SWITCHES: ReadonlySet<string> = new Set(['--force', '--debug']);
const CONTROL_FOLDER = 'DEBIAN';
const SCRIPTS = [
  ['--after-install', 'postinst'],
  ['--after-remove', 'postrm'],
] as const;

function main(): void {
  const call = readCall(process.argv.slice(2));
  const kind = single(call, '-t');
  if (kind !== 'deb') throw new Error(`Only a .deb can be made without a download, not ${kind}.`);
  const root = mkdtempSync(path.join(os.tmpdir(), 'minutewright-deb-'));
  try {
    stage(call, root);
    writeControl(call, root);
    const compression = `-Z${single(call, '--deb-compression')}`;
    const options = ['--root-owner-group', compression, '--build', root, single(call, '--package')];
    execFileSync('dpkg-deb', options, { stdio: ['ignore', 'ignore', 'inherit'] });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function readCall(args: readonly string[]): Call {
  const options = new Map<string, string[]>();
  const contents: [string, string][] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (SWITCHES.has(arg)) continue;
    if (arg.startsWith('-')) {
      at += 1;
      options.set(arg, [...(options.get(arg) ?? []), args[at] ?? '']);
    } else {
      const [from = '', to = ''] = arg.split('=');
      contents.push([from, to]);
    }
  }
  return { options, contents };
}

function single({ options }: Call, name: string): string {
  const [value] = options.get(name) ?? [];
  if (value === undefined) throw new Error(`The call of fpm has no ${name}.`);
  return value;
}

function stage({ contents }: Call, root: string): void {
  // A folder for temporary files is open to its owner only; the one that is unpacked into is for everyone.
  chmodSync(root, 0o755);
  for (const [from, to] of contents) {
    const target = path.join(root, to);
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(from, target, { recursive: true, verbatimSymlinks: true });
  }
}

/** https://www.debian.org/doc/debian-policy/ch-controlfields.html#binary-package-control-files-debian-control */
function writeControl(call: Call, root: string): void {
  const files = filesUnder(root);
  const kilobytes = files.map((file) => Math.ceil(statSync(path.join(root, file)).size / 1024));
  const fields: readonly (readonly [string, string])[] = [
    ['Package', single(call, '--name')],
    ['Version', single(call, '--version')],
    ['Architecture', single(call, '--architecture')],
    ['Maintainer', single(call, '--maintainer')],
    ['Installed-Size', String(kilobytes.reduce((sum, size) => sum + size, 0))],
    ['Depends', (call.options.get('-d') ?? []).join(', ')],
    ['Recommends', (call.options.get('--deb-recommends') ?? []).join(', ')],
    ['Section', single(call, '--category')],
    ['Priority', single(call, '--deb-priority')],
    ['Homepage', single(call, '--url')],
    ['Description', indented(single(call, '--description'))],
  ];
  const control = fields.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}\n`);
  const write = (name: string, content: string | Buffer, mode: number) =>
    writeFileSync(path.join(root, CONTROL_FOLDER, name), content, { mode });
  mkdirSync(path.join(root, CONTROL_FOLDER));
  write('control', control.join(''), 0o644);
  write('md5sums', files.map((file) => `${md5(path.join(root, file))}  ${file}\n`).join(''), 0o644);
  for (const [option, name] of SCRIPTS) write(name, readFileSync(single(call, option)), 0o755);
}

/** The first line is the summary; those after it begin with a space. */
function indented(description: string): string {
  const lines = description.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n ');
}

function md5(file: string): string {
  return createHash('md5').update(readFileSync(file)).digest('hex');
}

main();

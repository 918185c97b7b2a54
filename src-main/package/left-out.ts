import type { Plugin } from 'vite';

/** What of a library is left out of the command line, as nothing there uses it and getting it ready takes time. */
interface LeftOut {
  readonly file: RegExp;
  readonly code: RegExp;
  readonly instead: string;
}

/**
 * The copy of fflate that `docx` was bundled with: files are packed by `src-main/zip/packed-parts.ts`. It stands between
 * what the bundler of `docx` wrote above it and above what follows.
 */
const PACKING: LeftOut = {
  file: /[\\/]docx[\\/]dist[\\/]index\.mjs$/,
  code: /^\/\/ node_modules\/fflate\/.*?(?=^\/\/ src\/)/ms,
  instead: `
const zipSync = () => { throw new Error('Files are packed by packed-parts.ts.'); };
const unzipSync = zipSync;
`,
};

/** What `commander` starts commands with that are programs of their own: there are none. */
const PROGRAMS: LeftOut = {
  file: /[\\/]commander[\\/]lib[\\/]command\.js$/,
  code: /require\('node:child_process'\)/,
  instead: '{}',
};

/** Leaves that out. Fails the build where a library has it in another form. */
export function leftOut(): Plugin {
  return {
    name: 'minutewright:left-out',
    apply: 'build',
    transform: {
      filter: { id: [PACKING.file, PROGRAMS.file] },
      handler(code, id) {
        const { code: found, instead } = PACKING.file.test(id) ? PACKING : PROGRAMS;
        if (!found.test(code)) this.error('what is left out of this library is not in it any more');
        return { code: code.replace(found, () => instead), map: null };
      },
    },
  };
}

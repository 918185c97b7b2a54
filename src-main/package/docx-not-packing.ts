import type { Plugin } from 'vite';

/** The copy of fflate that `docx` was bundled with, between what its bundler wrote above it and above what follows. */
const ITS_COPY = /^\/\/ node_modules\/fflate\/.*?(?=^\/\/ src\/)/ms;

const NOT_HERE = `
const zipSync = () => { throw new Error('Files are packed by packed-parts.ts.'); };
const unzipSync = zipSync;
`;

/**
 * Leaves out what `docx` would pack files with: they are packed here (`src-main/zip/packed-parts.ts`), and getting its
 * copy ready takes a good part of the time in which a short note is written. Fails the build where a `docx` is bundled
 * otherwise.
 */
export function docxNotPacking(): Plugin {
  return {
    name: 'minutewright:docx-not-packing',
    apply: 'build',
    transform: {
      filter: { id: /[\\/]docx[\\/]dist[\\/]index\.mjs$/ },
      handler(code) {
        if (!ITS_COPY.test(code))
          this.error('docx brings no copy of fflate any more: leave this plugin out.');
        return { code: code.replace(ITS_COPY, NOT_HERE), map: null };
      },
    },
  };
}

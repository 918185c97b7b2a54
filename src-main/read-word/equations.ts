import type { XmlReader } from './xml-events.ts';

/** What stands between the parts of an equation where it is written in one line. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['m:den', '/'],
  ['m:sup', '^'],
  ['m:sub', '_'],
]);

/** Reads the letters of an equation in their order, in one line. */
export function equationReader(show: (letters: string) => void): XmlReader {
  const letterReader: XmlReader = { open: () => 'skip', text: show };
  return {
    open(tag) {
      if (tag.name === 'm:t') return letterReader;
      const sign = SIGNS.get(tag.name);
      if (sign !== undefined) show(sign);
      return tag.name.startsWith('m:') || tag.name === 'w:ins' ? 'inside' : 'skip';
    },
  };
}

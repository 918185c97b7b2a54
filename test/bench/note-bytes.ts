import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const SAMPLE_FOLDERS = ['test/samples', 'assets/samples'];
/** The note whose header and attendance list open and close the text made here. */
const FRAME = 'harbour-board.txt';

const ENTRY = /<AI\d+>\n[\s\S]*?<\/AI\d+>\n\s*/g;
/** Lines longer than this are prose, and their sentences may change places. */
const PROSE = 60;

/** A stream of whole numbers below 2^32 that is the same for the same seed (mulberry32). */
function diceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

function shuffled(sentences: readonly string[], dice: () => number): readonly string[] {
  const out = [...sentences];
  for (let at = out.length - 1; at > 0; at--) {
    const other = dice() % (at + 1);
    [out[at], out[other]] = [out[other] ?? '', out[at] ?? ''];
  }
  return out;
}

/** The entry under another tag number, its sentences in another order, so that no two entries are the same text. */
function varied(entry: string, ai: number, dice: () => number): string {
  const lines = entry.split('\n').map((line) => {
    if (line.length <= PROSE || /^\W/.test(line)) return line;
    return shuffled(line.split(/(?<=\.) (?=[A-Z])/), dice).join(' ');
  });
  return lines
    .join('\n')
    .replace(/<AI\d+>/, `<AI${ai}>`)
    .replace(/<\/AI\d+>/, `</AI${ai}>`);
}

/**
 * The UTF-8 bytes of one note of about so many bytes, put together from the entries of the sample notes in the layouts
 * of all of them. The same size and seed give the same bytes.
 */
export function noteBytes(size: number, seed = 1): Uint8Array {
  const files = SAMPLE_FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => ({ name, text: readFileSync(join(ROOT, folder, name), 'utf8') })),
  );
  const frame = files.find(({ name }) => name === FRAME)?.text ?? '';
  const entries = [...new Set(files.flatMap(({ text }) => text.match(ENTRY) ?? []))];
  const dice = diceOf(seed);
  const encoder = new TextEncoder();
  const parts = [encoder.encode(frame.slice(0, frame.indexOf('<AI1>')))];
  const trailer = encoder.encode(frame.slice(frame.indexOf('<TRAILER_SECTION>')));
  let length = (parts[0]?.length ?? 0) + trailer.length;
  for (let ai = 1; length < size; ai++) {
    const part = encoder.encode(varied(entries[dice() % entries.length] ?? '', ai, dice));
    parts.push(part);
    length += part.length;
  }
  return Buffer.concat([...parts, trailer]);
}

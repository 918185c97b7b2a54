import { afterEach, expect, test, vi } from 'vitest';
import { agendaItem, header, list, listItem, paragraph } from '../../shared/note/build.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { EVERYTHING, HOSTILE_WORDS } from './fixtures.ts';
import { SAMPLE_NOTES } from './notes.ts';
import { OPTION_SETS } from './option-sets.ts';
import { part, textOf, unpack } from './word-file.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test.each(SAMPLE_NOTES)('$name gives the same bytes at another time in another place', async ({ note }) => {
  const once = await writeWord(note);
  vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  expect(Buffer.from(await writeWord(note)).equals(Buffer.from(once))).toBe(true);
});

test.each(OPTION_SETS)('the same note gives the same bytes as $called', async ({ options }) => {
  const once = await writeWord(EVERYTHING, options);
  vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  expect(Buffer.from(await writeWord(EVERYTHING, options)).equals(Buffer.from(once))).toBe(true);
});

test('every set of options gives bytes of its own', async () => {
  const files = await Promise.all(OPTION_SETS.map(({ options }) => writeWord(EVERYTHING, options)));
  const others = files.filter((_, index) => OPTION_SETS[index]?.called !== 'minutes');
  expect(new Set(others.map((file) => Buffer.from(file).toString('base64'))).size).toBe(others.length);
});

test('a note without a date gives the same bytes too', async () => {
  const note = [header('Note'), paragraph('Words.')] as const;
  const once = await writeWord(note);
  vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
  expect(Buffer.from(await writeWord(note)).equals(Buffer.from(once))).toBe(true);
});

test('other words give other bytes', async () => {
  const one = await writeWord([header('Note'), paragraph('Words.')]);
  const other = await writeWord([header('Note'), paragraph('Worse.')]);
  expect(Buffer.from(other).equals(Buffer.from(one))).toBe(false);
});

test.each(HOSTILE_WORDS)('%j is written as it is, but for what XML cannot hold', async (words) => {
  const note = [
    header(words, [{ label: words, value: words }]),
    { ...paragraph(words), children: [{ text: words }] as const },
    agendaItem({ ai: 1, number: words, title: words }, [
      list([{ ...listItem(words, words), marker: words }]),
    ]),
  ] as const;
  const document = part(await unpack(await writeWord(note)), 'word/document.xml');
  const expected = Buffer.from(words).toString().replace(UNWRITABLE, '\ufffd');
  expect(textOf(document).split(expected).length).toBeGreaterThan(3);
  expect(document).not.toMatch(UNWRITABLE);
});

import { expect, test } from 'vitest';
import { agendaItem, header, paragraph } from '../../shared/note/build.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { EVERYTHING } from './fixtures.ts';
import { paragraphsOf, part, textOf, unpack } from './word-file.ts';

const TITLE = 'Note of last Ferries &amp; Piers Board meeting';

test('the file tells its title, author and language', async () => {
  const core = part(await unpack(await writeWord(EVERYTHING)), 'docProps/core.xml');
  expect(core).toContain(`<dc:title>${TITLE}</dc:title>`);
  expect(core).toContain('<dc:creator>Minutewright</dc:creator>');
  expect(core).toContain('<dc:language>en-GB</dc:language>');
});

test('a note without a title bears that of its first entry', async () => {
  const note = [header(''), agendaItem({ ai: 1, number: '', title: 'The Ferry Concession' })] as const;
  const core = part(await unpack(await writeWord(note)), 'docProps/core.xml');
  expect(core).toContain('<dc:title>The Ferry Concession</dc:title>');
});

test('the author can be given', async () => {
  const core = part(
    await unpack(await writeWord(EVERYTHING, { creator: 'F. Orme & Co' })),
    'docProps/core.xml',
  );
  expect(core).toContain('<dc:creator>F. Orme &amp; Co</dc:creator>');
  expect(core).toContain('<cp:lastModifiedBy>F. Orme &amp; Co</cp:lastModifiedBy>');
});

test('the file is dated by the day of the meeting', async () => {
  const core = part(await unpack(await writeWord(EVERYTHING)), 'docProps/core.xml');
  expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2019-10-24T00:00:00Z</dcterms:created>');
});

test('the file names the program that wrote it', async () => {
  const app = part(await unpack(await writeWord(EVERYTHING)), 'docProps/app.xml');
  expect(app).toContain('<Application>Minutewright</Application>');
});

test('the text is in British English', async () => {
  const parts = await unpack(await writeWord(EVERYTHING));
  expect(part(parts, 'word/styles.xml')).toMatch(/<w:rPrDefault>.*<w:lang w:val="en-GB"/s);
  expect(part(parts, 'word/settings.xml')).toContain('<w:themeFontLang w:val="en-GB"/>');
  expect([...parts.values()].join('')).not.toContain('en-US');
});

test('the page is A4', async () => {
  const document = part(await unpack(await writeWord(EVERYTHING)), 'word/document.xml');
  expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
});

test('every page has its number, and all but the first the title and date', async () => {
  const parts = await unpack(await writeWord(EVERYTHING));
  const feet = [...parts.entries()].filter(([name]) => /^word\/footer\d+\.xml$/.test(name));
  expect(feet.map(([, xml]) => textOf(xml))).toEqual(['Page 1 of 1', 'Page 1 of 1']);
  for (const [, xml] of feet) expect(xml).toMatch(/w:instr="PAGE".*w:instr="NUMPAGES"/s);
  const heads = [...parts.entries()].filter(([name]) => /^word\/header\d+\.xml$/.test(name));
  expect(heads.map(([, xml]) => textOf(xml)).filter((text) => text !== '')).toEqual([
    'Note of last Ferries & Piers Board meeting\t24 October 2019',
  ]);
  expect(part(parts, 'word/document.xml')).toContain('<w:titlePg/>');
});

test('the title stands once, and a field that says the same not at all', async () => {
  const document = part(await unpack(await writeWord(EVERYTHING)), 'word/document.xml');
  const top = paragraphsOf(document).slice(0, 4);
  expect(top.map(({ style, text }) => [style, text])).toEqual([
    ['Title', 'Note of last Ferries & Piers Board meeting'],
    ['NoteField', 'Date\tThursday 24 October 2019'],
    ['NoteField', 'Venue\tQuay House, Quay Street, Eastmere, EM1 2AB'],
    [
      'NoteField',
      'Attendance\tPresent: 3 · Apologies: 1 · Substitutes: 1 · In attendance: 1\n' +
        'An attendance list is attached as Appendix A to this note',
    ],
  ]);
});

test('a title field that says something else is shown', async () => {
  const note = [header('Note', [{ label: 'Title', value: 'Piers Board' }])] as const;
  const document = part(await unpack(await writeWord(note)), 'word/document.xml');
  expect(paragraphsOf(document).map(({ text }) => text)).toEqual(['Note', 'Title\tPiers Board']);
});

test('short lines under a title without fields are subtitles, longer ones are text', async () => {
  const long =
    'The Panel met in the old customs house, as its own room was being painted, and thanked the master. '
      .repeat(3)
      .trim();
  const note = [header('Harbour Grants Panel'), paragraph('Open to the public'), paragraph(long)] as const;
  const document = part(await unpack(await writeWord(note)), 'word/document.xml');
  expect(paragraphsOf(document).map(({ style }) => style)).toEqual(['Title', 'Subtitle', 'BodyText']);
});

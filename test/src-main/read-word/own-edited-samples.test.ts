import { describe, expect, it } from 'vitest';
import type { Attendance, Note } from '../../../shared/note/blocks.ts';
import { everyBlock, itemsOf } from '../../../shared/note/walk.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { readWord } from '../../../src-main/read-word/read-word.ts';
import { writeWord } from '../../../src-main/word/write-word.ts';
import { SAMPLES } from '../../laws/samples.ts';
import { withXml } from './edited-word.ts';

function sample(name: string): Note {
  return readNote(SAMPLES.find((each) => each.name === name)?.text ?? '');
}

/** The note that comes back of a sample whose Word file was edited: as it is, and once it was saved. */
async function edited(name: string, change: (xml: string) => string): Promise<readonly [Note, Note]> {
  const file = await withXml(await writeWord(sample(name)), (xml) => {
    const after = change(xml);
    expect(after, 'edited').not.toBe(xml);
    return after;
  });
  const reading = await readWord(file, { name: 'note.docx' });
  if (!reading.ok) throw new Error(reading.trouble);
  return [reading.note, readNote(writeNote(reading.note))];
}

function paragraphOf(style: string, words: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
}

/** The paragraph of a document that shows words. */
function paragraphWith(words: string): RegExp {
  return new RegExp(`<w:p>(?:(?!<w:p>).)*?${words}`, 's');
}

describe('In the edited Word file of a note', () => {
  it('whose title stands in several lines, words above it leave it one', async () => {
    const [note] = await edited('R01.txt', (xml) =>
      xml.replace('<w:body>', `<w:body>${paragraphOf('Normal', 'Only a draft.')}`),
    );
    const before = sample('R01.txt');
    expect(note[0].title).toBe(before[0].title);
    expect(
      writeNote(note)
        .replace(/\u00AD*Only a draft\.\s*/, '')
        .replace(/\s+/g, ' '),
    ).toBe(writeNote(before).replace(/\s+/g, ' '));
  });

  it('with the people in a line, one more of them takes no role to those below', async () => {
    const added = '<w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>Xan Yule</w:t></w:r></w:p></w:tc></w:tr>';
    const people = (xml: string) => {
      const row = xml.slice(0, xml.indexOf('Ada Marlow')).lastIndexOf('<w:tr>');
      const end = xml.indexOf('</w:tr>', row) + '</w:tr>'.length;
      return xml.slice(0, end) + added + xml.slice(end);
    };
    const roles = (note: Note) =>
      [...everyBlock(note)]
        .filter((block): block is Attendance => block.type === 'attendance')
        .flatMap(({ rows }) => rows.map(({ role, name, group }) => `${group}: ${role} ${name}`));
    for (const note of await edited('R01.txt', people)) {
      expect(roles(note)).toEqual([
        'present: Chair Ada Marlow',
        'present: Chair Xan Yule',
        'present: Present Ben Thorne',
        'present: Present Cy Vance',
        'present: Present Dee Winter',
        expect.stringMatching(/^in attendance: .*Eve Lund \(Grants Manager\)$/),
        'in attendance: Democratic Officer Fay Orme',
      ]);
    }
  });

  it('whose entries have no tags, what is deleted makes no list of the heading after it', async () => {
    const gone = 'Councillor Yorke sent apologies.';
    const notes = await edited('R11.txt', (xml) =>
      xml.replace(paragraphWith(`${gone}</w:t></w:r></w:p>`), ''),
    );
    const before = itemsOf(sample('R11.txt'));
    for (const note of notes) {
      expect(JSON.stringify(note)).not.toContain(gone);
      expect(itemsOf(note).map(({ children: [title] }) => title.number)).toEqual(
        before.map(({ children: [title] }) => title.number),
      );
    }
  });

  it('of which only some entries have tags, a new one has one and the others stay without', async () => {
    const entry = paragraphOf('Heading1', 'A new matter') + paragraphOf('BodyTextIndent', 'It was said.');
    const notes = await edited('R11.txt', (xml) =>
      xml.replace(paragraphWith('Apologies for absence'), (found) => entry + found),
    );
    for (const note of notes) {
      expect(itemsOf(note).map(({ ai, children: [title] }) => [ai, title.children[0].text])).toEqual([
        [1, 'Minutes of the meeting held on 11 October 2022'],
        [2, 'A new matter'],
        [null, 'Apologies for absence'],
        [null, 'Chairman\u0027s business'],
      ]);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { noteOfForeign } from '../../../src-main/read-word/note-of-foreign.ts';
import { keptAsText, leftOut } from '../../../src-main/read-word/place-left.ts';
import { readWord } from '../../../src-main/read-word/read-word.ts';
import type { WordExtras } from '../../../src-main/read-word/word-piece.ts';
import { content, h, p, table } from './made-pieces.ts';
import { wordFile } from './word-files.ts';

const NOTHING: WordExtras = {
  insertions: 0,
  deletions: 0,
  comments: [],
  pictures: [],
  notes: [],
  others: [],
};

function told(extras: Partial<WordExtras>, headers: readonly string[] = []): readonly string[] {
  const { note } = noteOfForeign(content([h(1, 'Fares'), p('They rose in March.'), h(1, 'Lease')]));
  return leftOut({ extras: { ...NOTHING, ...extras }, headers }, note);
}

describe('What was left out of a Word file', () => {
  it('is nothing where nothing was', () => {
    expect(told({})).toEqual([]);
  });

  it('is told in sentences: changes by their number, comments with their words, the rest by name', () => {
    expect(
      told({
        insertions: 2,
        deletions: 1,
        comments: [
          { author: 'Eve Lund', words: 'Is this\nright?' },
          { author: ' ', words: 'Who?' },
        ],
        pictures: ['logo.png', ''],
        notes: ['See the paper.'],
        others: ['2 charts', '1 embedded file'],
      }),
    ).toEqual([
      '3 tracked changes were taken as accepted.',
      'A comment by Eve Lund was left out: “Is this right?”.',
      'A comment was left out: “Who?”.',
      'A picture was left out: “logo.png”.',
      'A picture without a name was left out.',
      'A footnote or endnote was left out: “See the paper.”.',
      '2 charts were left out.',
      '1 embedded file was left out.',
    ]);
    expect(told({ insertions: 1 })).toEqual(['1 tracked change was taken as accepted.']);
  });

  it('is told of the lines at the head and foot of the pages where they say what the note does not', () => {
    const lines = ['Page 1 of 3', '- 2 -', 'Fares', 'Draft of Friday', 'Draft of Friday'];
    expect(told({}, lines)).toEqual([
      'A line at the head or foot of the pages was left out: “Draft of Friday”.',
    ]);
  });

  it('tells what was kept as text, and where', () => {
    const rows = table([
      ['Payee', 'Sum'],
      ['Quay Ltd', '£9'],
    ]);
    const { pieces } = noteOfForeign(
      content([p('Board'), rows, h(1, 'Fares', '4'), rows, h(1, 'Lease', '5')]),
    );
    expect(keptAsText(pieces)).toEqual([
      'A table of 2 rows was kept as text, a line for each row: before the first entry.',
      'A table of 2 rows was kept as text, a line for each row: in entry 4 Fares.',
    ]);
  });
});

describe('A Word file', () => {
  it('with a tracked change and a comment is read as it will be, and both are told', async () => {
    const body =
      '<w:p><w:r><w:t>Board minutes</w:t></w:r></w:p>' +
      '<w:p><w:r><w:t xml:space="preserve">They </w:t></w:r>' +
      '<w:ins w:id="1" w:author="Eve"><w:r><w:t>rose</w:t></w:r></w:ins>' +
      '<w:del w:id="2" w:author="Eve"><w:r><w:delText>fell</w:delText></w:r></w:del>' +
      '<w:r><w:t>.</w:t></w:r></w:p>';
    const reading = await readWord(await wordFile({ body }), { name: 'a.docx' });
    expect(reading).toMatchObject({ ok: true, left: ['2 tracked changes were taken as accepted.'] });
    expect(JSON.stringify(reading)).toContain('They rose.');
    expect(JSON.stringify(reading)).not.toContain('fell');
  });

  it('that is none is refused in the words of its reader', async () => {
    expect(await readWord(Buffer.from('just words'), { name: 'a.docx' })).toMatchObject({
      ok: false,
      trouble: expect.stringMatching(/^this is plain text/),
    });
  });

  it('that nobody wants any more is read no further', async () => {
    const signal = AbortSignal.abort();
    await expect(readWord(Buffer.from('x'), { name: 'a.docx', signal })).rejects.toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    );
  });
});

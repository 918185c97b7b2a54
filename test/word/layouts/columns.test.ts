import { describe, expect, test } from 'vitest';
import type { AgendaItem } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  decision,
  header,
  list,
  listItem,
  paragraph,
  vote,
} from '../../../shared/note/build.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeWord } from '../../../src-main/word/write-word.ts';
import { part, unpack } from '../word-file.ts';
import { rowsOf } from './tables.ts';
import { item, rows, TITLES, written } from './written-columns.ts';

describe('An entry in the columns of a note', () => {
  test('has its number beside its title, and its text below', async () => {
    expect(await rows(item('5', 'Fares', paragraph('It rained.'), paragraph('It stopped.')))).toEqual([
      TITLES,
      '5 | Fares | ',
      ' | It rained. / It stopped. | ',
    ]);
  });

  test('has a real heading in its cell, and the number in none', async () => {
    const [, [number, title] = []] = rowsOf(await written([item('5', 'Fares', paragraph('Words.'))]));
    expect(title?.paragraphs.map(({ style }) => style)).toEqual(['Heading1']);
    expect(number?.paragraphs.map(({ style }) => style)).toEqual(['ItemNumber']);
  });

  test('has its reference below its title', async () => {
    const entry = agendaItem({ ai: 1, number: '70', title: 'Minutes', reference: 'E.70/23' }, [
      paragraph('So.'),
    ]);
    expect((await rows(entry))[1]).toBe('70 | Minutes / E.70/23 | ');
  });

  test('without a number has none', async () => {
    expect((await rows(item('', 'A notice', paragraph('Words.'))))[1]).toBe(' | A notice | ');
  });

  test('without a title has its number beside its text', async () => {
    expect(await rows(item('5', '', paragraph('Words.')))).toEqual([TITLES, '5 | Words. | ']);
  });

  test('with nothing in it is left out, and so is a table with none', async () => {
    expect(await rows(item('', ''), item('6', 'Fares', paragraph('So.')))).toEqual([
      TITLES,
      '6 | Fares | ',
      ' | So. | ',
    ]);
    expect(await rows(item('', ''))).toEqual([]);
  });

  test('with a number alone keeps it', async () => {
    expect(await rows(item('5', ''))).toEqual([TITLES, '5 |  | ']);
  });

  test('has decisions with the votes on them in rows of their own', async () => {
    const entry = item(
      '1',
      'Fares',
      paragraph('Talk.'),
      decision('To wait.'),
      vote(['3 for.']),
      paragraph('Thanks.'),
    );
    expect((await rows(entry)).slice(2)).toEqual([
      ' | Talk. | ',
      ' | Decision / To wait. / Vote: 3 for. | ',
      ' | Thanks. | ',
    ]);
  });

  test('has its paragraphs of one number at a hanging indent, as it has none itself', async () => {
    const file = await unpack(
      await writeWord([header(''), item('5', 'Fares', paragraph('Words.', '5.1'))], { layout: 'note' }),
    );
    const style = /w:styleId="NumberedParagraph".*?<\/w:style>/s.exec(part(file, 'word/styles.xml'))?.[0];
    expect(style).toMatch(/<w:ind w:left="567" w:hanging="567"\/>/);
  });
});

describe('The column of those who act', () => {
  test('names the owner beside the action, which does not say it again', async () => {
    const entry = item('1', 'Fares', action('To write.', { owner: 'Eve Lund', due: '2024-05-30' }));
    expect((await rows(entry)).slice(2)).toEqual([' | Action / To write. / Due: 30 May 2024 | Eve Lund']);
  });

  test('names the owner that the words tell', async () => {
    const further = action('Ada Marlow to ring.', { keyword: '' });
    expect((await rows(item('1', 'Fares', action('Officers to write.'), further))).slice(2)).toEqual([
      ' | Action / Officers to write. | Officers',
      ' | Ada Marlow to ring. | Ada Marlow',
    ]);
  });

  test.each([
    ['a line below its words', action([paragraph('To write.'), paragraph('Owner: Eve Lund')])],
    ['the line of its label', action([paragraph('Eve Lund'), paragraph('To write.')])],
  ])('names the owner that is %s, where it is not said again', async (_what, set) => {
    expect((await rows(item('1', 'Fares', set))).slice(2)).toEqual([' | Action / To write. | Eve Lund']);
  });

  test('leaves a line in its place that names another owner than the one set on the action', async () => {
    const set = action([paragraph('To write.'), paragraph('Owner: Eve Lund')], { owner: 'Gus Lund' });
    const [row = ''] = (await rows(item('1', 'Fares', set))).slice(2);
    expect(row).toContain('Eve Lund');
    expect(row).toContain('Gus Lund');
  });

  test('names each owner of an action in several points once', async () => {
    const points = list([
      listItem('·', 'Officers to write;'),
      listItem('·', 'Ada Marlow to ring;'),
      listItem('·', 'Officers to report.'),
    ]);
    const entry = item('1', 'Fares', action([paragraph('The following:'), points]));
    expect((await rows(entry))[2]).toMatch(/\| Officers \/ Ada Marlow$/);
  });

  test('is empty beside an action that names no one', async () => {
    expect((await rows(item('1', 'Fares', action('To write.'))))[2]).toBe(' | Action / To write. | ');
  });

  const owned = (...body: AgendaItem['children'][1][]): AgendaItem => ({
    ...item('1', 'Fares', ...body),
    actionColumn: 'Gus Lund',
  });

  test('has the words of its own column beside the first action', async () => {
    const entry = owned(paragraph('Talk.'), action('To write.'), action('To ring.'));
    expect((await rows(entry)).slice(2)).toEqual([
      ' | Talk. | ',
      ' | Action / To write. | Gus Lund',
      ' | Action / To ring. | ',
    ]);
  });

  test('has them beside the text where there is no action, and beside the title where there is no text', async () => {
    expect((await rows(owned(paragraph('Talk.'))))[2]).toBe(' | Talk. | Gus Lund');
    expect((await rows(owned()))[1]).toBe('1 | Fares | Gus Lund');
  });

  test('keeps them where an action has another owner, and does not repeat them where it has none', async () => {
    expect((await rows(owned(action('To write.', { owner: 'Eve Lund' }))))[2]).toMatch(
      /\| Gus Lund \/ Eve Lund$/,
    );
    expect((await rows(owned(action('To write.'))))[2]).toMatch(/\| Gus Lund$/);
  });
});

describe('The rule beside actions', () => {
  test('has no gap between bullets under one label: no space stands between their rows', async () => {
    const text =
      'Board\n\n<AI1>\n\n1.   Fares\n\nActions:\n\n· To write.\n\n· To ring.\n\n· To see.\n\n</AI1>\n';
    const parts = await unpack(await writeWord(readNote(text), { layout: 'note' }));
    const found =
      part(parts, 'word/document.xml')
        .match(/<w:tr>.*?<\/w:tr>/gs)
        ?.slice(2) ?? [];
    const ends = found.map((row) => /<w:tcMar><w:bottom w:type="dxa" w:w="0"\/>/.test(row));
    expect(ends).toEqual([true, true, false]);
    const firsts = found.map((row) => /w:val="(Action\w*)"/.exec(row)?.[1]);
    expect(firsts).toEqual(['ActionLabel', 'ActionListNext', 'ActionListNext']);
    const styles = part(parts, 'word/styles.xml');
    expect(styleIn(styles, 'ActionListNext')).toContain('<w:spacing w:before="0"/>');
    // The share of a line that is left out of the rule beside the last line of a cell.
    expect(styleIn(styles, 'ActionList')).toMatch(/<w:spacing [^>]*w:lineRule="atLeast"/);
  });

  test('has one between actions that no bullets tell apart', async () => {
    const document = await written([
      item('1', 'Fares', action('To write.'), action('To ring.', { keyword: '' })),
    ]);
    expect(document).not.toMatch(/ActionLabel(?:(?!<\/w:tr>).)*<w:tcMar>/s);
    expect(document).toContain('"ActionNext"');
  });

  function styleIn(styles: string, id: string): string {
    return new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
  }
});

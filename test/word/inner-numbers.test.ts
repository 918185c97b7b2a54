import { describe, expect, test } from 'vitest';
import type { BodyBlock, Note } from '../../shared/note/blocks.ts';
import { action, agendaItem, decision, header, paragraph, vote } from '../../shared/note/build.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { shownIn } from './numbers-in-word.ts';
import { shownNumbers } from './shown-numbers.ts';
import { paragraphsOf, part, unpack } from './word-file.ts';

describe('The numbers within an entry', () => {
  const inEntry = async (number: string, ...body: readonly BodyBlock[]) => {
    const note: Note = [header('Note'), agendaItem({ ai: 1, number, title: 'First' }, body)];
    const found = await shownIn(note);
    return found
      .slice(found.findIndex(({ style }) => style === 'Heading1') + 1)
      .filter(({ number: own }) => own !== '')
      .map(({ number: own, isCounted }) => [own, isCounted] as const);
  };

  test('are the second level of its list', async () => {
    const note: Note = [
      header('Note'),
      agendaItem({ ai: 1, number: '58', title: 'First' }, [paragraph('One.', '58.1')]),
    ];
    const [heading, one] = (await shownIn(note)).slice(1);
    expect(one?.list).toEqual({ numId: heading?.list.numId, level: 1 });
    expect([one?.number, one?.words]).toEqual(['58.1', 'One.']);
  });

  test('are counted through paragraphs, decisions, actions and votes', async () => {
    const body = [
      paragraph('One.', '58.1'),
      { ...decision('That it be.', 'RESOLVED'), number: '58.2' },
      { ...action('To write.'), number: '58.3' },
      { ...vote(['3 for']), number: '58.4' },
      decision([paragraph('Five.', '58.5')]),
      paragraph('Six.', '58.6'),
    ];
    expect(await inEntry('58', ...body)).toEqual(
      ['58.1', '58.2', '58.3', '58.4', '58.5', '58.6'].map((own) => [own, true]),
    );
  });

  test.each(['Co.33', '45/24', 'PC 24/12', '01', '5.1'])('count on %s', async (number) => {
    const inner = [`${number}.1`, `${number}.2`];
    expect(await inEntry(number, ...inner.map((own) => paragraph('Words.', own)))).toEqual(
      inner.map((own) => [own, true]),
    );
  });

  test('count on its figure alone where they do in the note', async () => {
    const body = [paragraph('One.', '45.1'), paragraph('Two.', '45.2')];
    expect(await inEntry('45/24', ...body)).toEqual([
      ['45.1', true],
      ['45.2', true],
    ]);
  });

  test('that are not the next are typed, and the others count on', async () => {
    const body = ['58.1', '58.3', '58.2', '59.1', '(a)'].map((own) => paragraph('Words.', own));
    expect(await inEntry('58', ...body)).toEqual([
      ['58.1', true],
      ['58.3', false],
      ['58.2', true],
      ['59.1', false],
      ['(a)', false],
    ]);
  });

  test('are typed in an entry whose own number is', async () => {
    expect(await inEntry('12A', paragraph('One.', '12A.1'))).toEqual([['12A.1', false]]);
  });

  test('start anew in the next entry', async () => {
    const note: Note = [
      header('Note'),
      agendaItem({ ai: 1, number: '58', title: 'First' }, [paragraph('One.', '58.1')]),
      agendaItem({ ai: 2, number: '59', title: 'Second' }, [paragraph('One.', '59.1')]),
      agendaItem({ ai: 3, number: '70', title: 'Third' }, [paragraph('One.', '70.1')]),
    ];
    const found = await shownIn(note);
    expect(found.filter(({ style }) => style === 'NumberedParagraph').map(({ number }) => number)).toEqual([
      '58.1',
      '59.1',
      '70.1',
    ]);
    expect(found.every(({ number, isCounted }) => number === '' || isCounted)).toBe(true);
  });

  test('go on where a clerk gives a new paragraph their style', async () => {
    const note: Note = [
      header('Note'),
      agendaItem({ ai: 1, number: '58', title: 'First' }, [
        paragraph('One.', '58.1'),
        paragraph('Typed.', '7'),
      ]),
    ];
    const parts = await unpack(await writeWord(note));
    const added =
      '<w:p><w:pPr><w:pStyle w:val="NumberedParagraph"/></w:pPr><w:r><w:t>Added</w:t></w:r></w:p>';
    const document = part(parts, 'word/document.xml').replace('<w:sectPr', `${added}<w:sectPr`);
    expect(shownNumbers(parts, paragraphsOf(document)).slice(-2)).toEqual(['', '58.2']);
  });
});

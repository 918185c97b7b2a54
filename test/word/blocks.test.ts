import { expect, test } from 'vitest';
import type { BodyBlock } from '../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  decision,
  header,
  list,
  listItem,
  paragraph,
  vote,
} from '../../shared/note/build.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { paragraphsOf, part, unpack } from './word-file.ts';

/** The styles and words of an entry's blocks, its heading left out. */
async function written(
  ...body: readonly BodyBlock[]
): Promise<readonly (readonly [string | null, string])[]> {
  const note = [header('Note'), agendaItem({ ai: 1, number: '1', title: 'First' }, body)] as const;
  const paragraphs = paragraphsOf(part(await unpack(await writeWord(note)), 'word/document.xml'));
  const from = paragraphs.findIndex(({ style }) => style === 'Heading1');
  return paragraphs.slice(from + 1).map(({ style, text }) => [style, text] as const);
}

test('a decision has its own keyword for its label', async () => {
  expect(await written(decision('That the lease be let.', 'RESOLVED'))).toEqual([
    ['DecisionLabel', 'RESOLVED'],
    ['Decision', 'That the lease be let.'],
  ]);
});

test('a decision that its sentence tells is labelled too', async () => {
  expect(await written(decision('The Board RESOLVED to let it.', ''))).toEqual([
    ['DecisionLabel', 'Decision'],
    ['Decision', 'The Board RESOLVED to let it.'],
  ]);
});

test('a decision that goes on from the one before has no second label', async () => {
  const blocks = await written(decision('One.'), decision('Two.', ''));
  expect(blocks.map(([style]) => style)).toEqual(['DecisionLabel', 'Decision', 'Decision']);
});

test('the number of a decision stands before its label', async () => {
  expect(await written({ ...decision('That it be.', 'RESOLVED'), number: '59.1' })).toEqual([
    ['DecisionLabel', '59.1\tRESOLVED'],
    ['Decision', 'That it be.'],
  ]);
});

test('a list in a decision or action is in a style of that block', async () => {
  const items = list([listItem('1.', 'noted'), listItem('(a)', 'with thanks', 1)]);
  const blocks = await written(decision([paragraph('Members:'), items]), action([items]));
  expect(blocks.map(([style]) => style)).toEqual([
    'DecisionLabel',
    'Decision',
    'DecisionList',
    'DecisionList2',
    'ActionLabel',
    'ActionList',
    'ActionList2',
  ]);
});

test('an action has a quiet line of the owner, date and status set on it', async () => {
  const blocks = await written(
    action('Eve to write.', { owner: 'Eve Lund', due: '2019-11-30', status: 'done' }),
  );
  expect(blocks.at(-1)).toEqual(['ActionDetail', 'Owner: Eve Lund · Due: 30 November 2019 · Status: done']);
});

test('an action on which nothing is set has no such line', async () => {
  expect(await written(action('Eve to write by 30 November 2019.'))).toEqual([
    ['ActionLabel', 'Action'],
    ['Action', 'Eve to write by 30 November 2019.'],
  ]);
});

test('actions under one heading have one label', async () => {
  const blocks = await written(action('One.', { keyword: 'Actions' }), action('Two.', { keyword: '' }));
  expect(blocks).toEqual([
    ['ActionLabel', 'Actions'],
    ['Action', 'One.'],
    ['ActionNext', 'Two.'],
  ]);
});

test('the words of the action column are shown', async () => {
  const item = { ...agendaItem({ ai: 1, number: '1', title: 'First' }), actionColumn: 'Eve Lund' };
  const document = part(await unpack(await writeWord([header('Note'), item])), 'word/document.xml');
  expect(paragraphsOf(document).at(-1)).toMatchObject({ style: 'ActionDetail', text: 'Action by: Eve Lund' });
});

test('a vote of one line has its keyword before it, one of several above them', async () => {
  expect(await written(vote(['3 for, 1 against']), vote(['For', 'Marlow'], 'Recorded vote'))).toEqual([
    ['Vote', 'Vote: 3 for, 1 against'],
    ['Vote', 'Recorded vote'],
    ['VoteLine', 'For'],
    ['VoteLine', 'Marlow'],
  ]);
});

test('empty paragraphs are left out', async () => {
  expect(await written(paragraph(''), paragraph('  '), decision(''), paragraph('Words.'))).toEqual([
    ['DecisionLabel', 'Decision'],
    ['BodyTextIndent', 'Words.'],
  ]);
});

test('labels and headings keep with what follows them', async () => {
  const note = [header('Note'), agendaItem({ ai: 1, number: '1', title: 'First' })] as const;
  const styles = part(await unpack(await writeWord(note)), 'word/styles.xml');
  for (const id of ['Heading1', 'PartHeading', 'DecisionLabel', 'ActionLabel', 'ItemReference']) {
    expect(styles).toMatch(new RegExp(`w:styleId="${id}"(?:(?!</w:style>).)*<w:keepNext/>`, 's'));
  }
  expect(styles).toMatch(/<w:pPrDefault>.*<w:widowControl\/>.*<\/w:pPrDefault>/s);
});

import { describe, expect, it } from 'vitest';
import { actionsOf } from '../../../shared/note/actions.ts';
import { action, list, listItem, paragraph } from '../../../shared/note/build.ts';
import { nextNote } from '../../../shared/note/next-note.ts';
import { itemsOf, placed, plainText } from '../../../shared/note/walk.ts';
import { meaningOf } from '../../laws/meaning.ts';
import { entries, item, next } from './next-meeting.ts';

describe('The next note', () => {
  it('carries open actions forward under matters arising, after the minutes, and says from where', () => {
    const note = next([
      item('1', 'Minutes'),
      item(
        '2',
        'Dredging',
        action('Officers to write by 3 May 2019.'),
        action('Buoys to be counted.', {
          owner: 'Eve Lund',
          due: '2019-06-01',
          status: 'in progress',
          keyword: '',
        }),
        action('Clerk to pay.', { status: 'done', keyword: '' }),
        action('Clerk to wait.', { status: 'cancelled', keyword: '' }),
      ),
      item('3', 'Any other business', action('Clerk to book a room.')),
    ]);
    expect(entries(note)).toEqual(['1 Minutes', '2 Matters arising', '3 Any other business']);
    expect(meaningOf(itemsOf(note)[1]?.children.slice(1))).toEqual(
      meaningOf([
        paragraph('From item 2, “Dredging” (14 March 2019)'),
        action('Officers to write by 3 May 2019.'),
        action('Buoys to be counted.', {
          owner: 'Eve Lund',
          due: '2019-06-01',
          status: 'in progress',
          keyword: '',
        }),
        paragraph('From item 3, “Any other business” (14 March 2019)'),
        action('Clerk to book a room.'),
      ]),
    );
  });

  it('sets the date on an action whose words count it from the last meeting', () => {
    const note = next([item('1', 'Minutes'), item('2', 'Dredging', action('Officers to write by Friday.'))]);
    expect(meaningOf(itemsOf(note)[1]?.children.at(-1))).toEqual(
      meaningOf(action('Officers to write by Friday.', { due: '2019-03-15' })),
    );
    expect(actionsOf(note).map(({ due }) => due)).toEqual(['2019-03-15']);
  });

  it('makes no matters arising where nothing is open', () => {
    expect(entries(next([item('1', 'Minutes', action('Clerk to pay.', { status: 'done' }))]))).toEqual([
      '1 Minutes',
    ]);
  });

  it('keeps saying where an action was first agreed when it is carried forward again', () => {
    const first = next([item('4', 'Minutes'), item('5', 'Dues', action('Officers to write.'))]);
    const second = nextNote(first, { date: '2019-07-11' });
    expect(placed(second, 'paragraph').map(({ block }) => plainText(block))).toContain(
      'From item 5, “Dues” (14 March 2019)',
    );
  });

  it('sets an owner of the action column on the action, and keeps points of a list', () => {
    const content = [
      paragraph('To ask the harbours:'),
      list([listItem('·', 'which weeks'), listItem('-', 'and whose crane', 1)]),
      paragraph('and to report.'),
    ];
    const column = { ...item('1', 'Dues', action(content)), actionColumn: 'Gus Lund' };
    const carried = placed(next([column]), 'action')[0]?.block;
    expect(meaningOf(carried)).toEqual(meaningOf(action(content, { owner: 'Gus Lund' })));
  });

  it('keeps an action that names its owner on a line above its points', () => {
    const content = [paragraph('Gus Lund'), list([listItem('·', 'to write'), listItem('·', 'to pay')])];
    const carried = placed(next([item('1', 'Dues', action(content))]), 'action')[0]?.block;
    expect(meaningOf(carried)).toEqual(meaningOf(action(content)));
  });

  it('makes an action of each point of a list that was several', () => {
    const content = [
      paragraph('Officers to:'),
      list([listItem('·', 'write'), listItem('·', 'pay by 3 May 2019')]),
    ];
    const carried = placed(next([item('1', 'Dues', action(content))]), 'action').map(({ block }) => block);
    expect(meaningOf(carried)).toEqual(
      meaningOf([
        action('write', { owner: 'Officers' }),
        action('pay by 3 May 2019', { owner: 'Officers', keyword: '' }),
      ]),
    );
  });
});

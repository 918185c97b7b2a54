import { describe, expect, it } from 'vitest';
import type { Block } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  list,
  listItem,
  paragraph,
  vote,
} from '../../../shared/note/build.ts';
import { EXEMPT_MARK, exemptWords, isExempt } from '../../../shared/note/exempt.ts';

describe('A block is exempt', () => {
  it.each<readonly [string, Block]>([
    ['a paragraph', paragraph('[Exempt] Staffing')],
    ['a paragraph of the mark alone', paragraph('[Exempt]')],
    [
      'a list whose first item begins with the mark',
      list([listItem('·', '[Exempt] One'), listItem('·', 'Two')]),
    ],
    ['a decision', decision('[Exempt] That it be paid')],
    ['a decision that begins with a list', decision([list([listItem('·', '[Exempt] One')])])],
    ['an action', action('[Exempt] Pay')],
    ['a vote', vote(['[Exempt] For: 3'])],
    ['an entry by its title', agendaItem({ ai: 1, number: '1', title: '[Exempt] Staffing' })],
  ])('where it begins with the mark: %s', (_name, block) => {
    expect(isExempt(block)).toBe(true);
  });

  it.each<readonly [string, Block]>([
    ['words without the mark', paragraph('Staffing')],
    ['the mark further on', paragraph('Staffing [Exempt]')],
    ['no space after the mark', paragraph('[Exempt]ion')],
    [
      'an entry whose body has it',
      agendaItem({ ai: 1, number: '1', title: 'Dues' }, [paragraph('[Exempt] One')]),
    ],
    ['a form', attendanceTable([])],
  ])('not otherwise: %s', (_name, block) => {
    expect(isExempt(block)).toBe(false);
  });
});

describe('The words of what is exempt', () => {
  it('are those after the mark', () => {
    expect(exemptWords(`${EXEMPT_MARK} Staffing`)).toBe('Staffing');
    expect(exemptWords(EXEMPT_MARK)).toBe('');
  });

  it('are as they stand where there is no mark', () => {
    expect(exemptWords(' Staffing [Exempt] ')).toBe(' Staffing [Exempt] ');
  });
});

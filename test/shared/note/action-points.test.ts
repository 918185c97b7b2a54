import { describe, expect, it } from 'vitest';
import { actionsOf } from '../../../shared/note/actions.ts';
import { inEntry, read } from '../reading.ts';

/** The actions of an entry as `text | owner | due | status`. */
function rows(lines: string): readonly string[] {
  return actionsOf(read(inEntry(lines))).map(
    ({ text, owner, due, status }) => `${text} | ${owner ?? '-'} | ${due ?? '-'} | ${status}`,
  );
}

describe('The actions of a note', () => {
  it('are one for each point, the owner its own where it names one', () => {
    expect(rows('Action: Officers to:\n· write\n· Eve Lund to call')).toEqual([
      'write | Officers | - | open',
      'Eve Lund to call | Eve Lund | - | open',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { before, people, types } from '../reading.ts';

describe('Nobody is named by', () => {
  it.each(['Present: as listed in the appendix'])('“%s”', (line) => {
    expect(people(line)).toEqual([]);
  });
});

describe('An attendance list ends at', () => {
  it.each(['HARBOUR BOARD', 'Woldham Borough Council'])('the name of a body on its own: “%s”', (line) => {
    expect(types(before(`Present:\n\nAda Marlow\n\n${line}\n\nMinutes of the meeting.`))).toEqual([
      'attendance',
      'paragraph',
      'paragraph',
    ]);
  });
});

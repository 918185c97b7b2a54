import { describe, expect, it } from 'vitest';
import { meetingOf, noteTitle } from '../../../shared/note/meeting.ts';
import { inEntry, read } from '../reading.ts';

const note = read(`Harbour Board\n\nCommittee Room 2, Civic Centre\n\n${inEntry('Noted.')}`);

describe('A meeting in a committee room', () => {
  it('has that room as its venue', () => {
    expect(meetingOf(note).venue).toBe('Committee Room 2, Civic Centre');
  });

  it('does not have it as its body', () => {
    expect(meetingOf(note).body).toBe('Harbour Board');
  });

  it('does not have it in its title', () => {
    expect(noteTitle(note)).toBe('Harbour Board');
  });
});

describe('The body of a meeting', () => {
  it('is named by the title of its note where no field names it', () => {
    const plain = read(`Note of last Harbour Board meeting\nDate: 8 May 2020\n\n${inEntry('Noted.')}`);
    expect(meetingOf(plain).body).toBe('Harbour Board');
  });
});

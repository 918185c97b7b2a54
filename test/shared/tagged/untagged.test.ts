import { describe, expect, it } from 'vitest';
import { entryNames, read, types } from '../reading.ts';

describe('Entries without tags', () => {
  it('are told by numbers that run on', () => {
    expect(entryNames('Board\n\nHeld at the Quay.\n\n1.  Apologies\nNone.\n\n2.  Minutes\nAgreed.')).toEqual([
      '-: 1 Apologies',
      '-: 2 Minutes',
    ]);
  });

  it('may start at any number', () => {
    expect(entryNames('Board\n\n63   Apologies\nNone.\n\n64   Minutes\nAgreed.')).toEqual([
      '-: 63 Apologies',
      '-: 64 Minutes',
    ]);
  });

  it('may have the number alone and the title below it', () => {
    expect(entryNames('Board\n\n63\n\nApologies\n\nNone.\n\n64\n\nMinutes\n\nAgreed.')).toEqual([
      '-: 63 Apologies',
      '-: 64 Minutes',
    ]);
  });

  it('may be of exempt matter, which their title begins with', () => {
    const text = 'Board\n\n1.  [Exempt] Rents\nHeard.\n\n2.  Minutes\nAgreed.\n\n3\n[Exempt] Leases\nHeard.';
    expect(entryNames(text)).toEqual(['-: 1 [Exempt] Rents', '-: 2 Minutes', '-: 3 [Exempt] Leases']);
    expect(entryNames(text.replaceAll('[Exempt]', '[Draft]'))).toEqual([]);
  });

  it('may stand in cells', () => {
    const lines = '\n\t1  \n\tApologies\n\n\t\n\tNone.\n\n\t2  \n\tMinutes\n\n\t\n\tAgreed.\n';
    expect(entryNames(`Board\n${lines}`)).toEqual(['-: 1 Apologies', '-: 2 Minutes']);
  });

  it('leave what stands before them outside', () => {
    expect(types(read('Board\n\nHeld at the Quay.\n\n1  One\nx.\n\n2  Two\ny.'))).toEqual([
      'header',
      'paragraph',
      'agenda-item',
      'agenda-item',
    ]);
  });

  it('after a tagged one go on from its number', () => {
    expect(entryNames('<AI1>\n1   One\nNoted.\n</AI1>\n\n2   Two\nAgreed.\n')).toEqual([
      '1: 1 One',
      '-: 2 Two',
    ]);
  });

  it('within one that is never closed go on from its number', () => {
    expect(entryNames('<AI1>\n1   One\nNoted.\n\n2   Two\nAgreed.\n')).toEqual(['1: 1 One', '-: 2 Two']);
  });

  it('within one that is closed by another’s tag go on from its number', () => {
    expect(entryNames('<AI1>\n1   One\nNoted.\n\n2   Two\nAgreed.\n</AI2>\n')).toEqual([
      '1: 1 One',
      '2: 2 Two',
    ]);
  });

  it('are found where one tag is left in a line of text', () => {
    const text = 'Board\n\nHis Majesty King Charles III.<AI1>\n\n1   One\nNoted.\n\n2   Two\nAgreed.\n';
    expect(entryNames(text)).toEqual(['1: 1 One', '-: 2 Two']);
  });
});

describe('Entries are not found in', () => {
  it.each([
    ['one number with a title', 'Board\n\n1   One\nNoted.'],
    ['numbers that do not run on', 'Board\n\n1   One\nx.\n\n5   Five\ny.'],
    ['numbers with nothing below them', 'Board\n\n1   One\n2   Two\n3   Three\n'],
    ['numbers before sentences', 'Board\n\n1.  The fee was raised;\nx.\n\n2.  The pier was closed.\ny.'],
    ['numbers before small letters', 'Board\n\n1.  the fee\nx.\n\n2.  the pier\ny.'],
    ['numbers with one space and no dot', 'Board\n\n1 One\nx.\n\n2 Two\ny.'],
    ['words', 'Board\n\nThe Chair spoke.\n\nMembers listened.'],
  ])('%s', (_what, text) => {
    expect(entryNames(text)).toEqual([]);
  });

  it('the text before the first tag', () => {
    expect(entryNames('Board\n\n1   One\nx.\n\n2   Two\ny.\n\n<AI1>\n3   Three\nz.\n</AI1>')).toEqual([
      '1: 3 Three',
    ]);
  });

  it('an entry that is whole', () => {
    expect(entryNames('<AI1>\n1   One\nx.\n\n2   Two\ny.\n</AI1>')).toEqual(['1: 1 One']);
  });

  it('text after a tagged entry with another number', () => {
    expect(entryNames('<AI1>\n1   One\nx.\n</AI1>\n\n3   Three\ny.\n')).toEqual(['1: 1 One']);
  });

  it('a line that is marked as words', () => {
    const text = 'Board\n\n\u00AD1   One\nx.\n\n\u00AD2   Two\ny.';
    expect(entryNames(text)).toEqual([]);
  });
});

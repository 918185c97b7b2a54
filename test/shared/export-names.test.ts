import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type ExportName,
  exportName,
  exportNameOf,
  NAME_TOKENS,
  unknownParts,
} from '../../shared/export-names.ts';
import { LAYOUT_IDS } from '../../shared/layouts/layout.ts';
import { header } from '../../shared/note/build.ts';

const NOTE: ExportName = { body: 'Improvement Board', date: '2018-10-25', layout: 'note', isPublic: false };

function named(changes: Partial<ExportName>, pattern?: string): string {
  return exportName({ ...NOTE, ...changes }, pattern);
}

describe('The name of an exported file', () => {
  it('is the date, the body and the kind of the document', () => {
    expect(named({})).toBe('2018-10-25 Improvement Board note');
    expect(LAYOUT_IDS.map((layout) => named({ layout }))).toEqual(
      ['minutes', 'note', 'decisions', 'actions', 'agenda'].map(
        (kind) => `2018-10-25 Improvement Board ${kind}`,
      ),
    );
  });

  it('says that it is the public version', () => {
    expect(named({ isPublic: true })).toBe('2018-10-25 Improvement Board note public');
  });

  it('leaves out what is not known', () => {
    expect(named({ date: null })).toBe('Improvement Board note');
    expect(named({ body: '' })).toBe('2018-10-25 note');
  });

  it('knows which parts of a pattern stand for nothing', () => {
    expect(unknownParts('{Date} {x} of {the body} {x} {} {month')).toEqual(['{x}', '{the body}', '{}']);
  });

  it('follows a pattern, in any letters', () => {
    expect(named({ layout: 'minutes' }, '{Body} – {LAYOUT} of {day}.{month}.{year}')).toBe(
      'Improvement Board – minutes of 25.10.2018',
    );
    expect(named({}, '{committee} {date}')).toBe('{committee} 2018-10-25');
  });

  it('has no dash and no brackets around what is not known', () => {
    expect(named({ date: null, isPublic: false }, '{date} - {body} - {public} - ({public}) [{date}]')).toBe(
      'Improvement Board',
    );
    expect(named({ body: 'Sub-Committee' }, '{date} - {body}')).toBe('2018-10-25 - Sub-Committee');
  });

  it.each([
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['../../etc/passwd', 'etc passwd'],
    ['.hidden', 'hidden'],
    ['-rf', 'rf'],
    ['~$note', '$note'],
    ['Board. ', 'Board'],
    ['Board\u00AD\u200B', 'Board'],
    ['Bo\u0000ard\nline', 'Bo ard line'],
    ['CON', 'CON_'],
    ['aux.minutes', 'aux_.minutes'],
    ['com¹', 'com¹_'],
    ['Console', 'Console'],
    ['', 'note'],
    ['...', 'note'],
  ])('made of %j is one that any file system takes', (body, name) => {
    expect(named({ body }, '{body}')).toBe(name);
  });

  it('keeps what stands after a long body', () => {
    const name = named({ body: 'Improvement and Innovation '.repeat(20), isPublic: true });
    expect(name).toMatch(/^2018-10-25 Improvement .* (?:and|Innovation|Improvement) note public$/);
    expect(name.length).toBeLessThanOrEqual(120);
  });

  it('cuts a word that alone is too long, not within a character', () => {
    expect(named({ body: '😀'.repeat(100) }, '{body}')).toBe('😀'.repeat(35));
  });
});

test('A note is called after its meeting.', () => {
  const fields = [{ label: 'Date', value: 'Thursday 25 October 2018' }];
  const choice = { layout: 'minutes', isPublic: false } as const;
  expect(exportNameOf([header('Improvement & Innovation Board', fields)], choice)).toBe(
    '2018-10-25 Improvement & Innovation Board minutes',
  );
  expect(exportNameOf([header('Note of last Ferries Board meeting', fields)], choice)).toBe(
    '2018-10-25 Ferries Board minutes',
  );
  expect(exportNameOf([header('')], choice)).toBe('minutes');
});

const anyName: fc.Arbitrary<ExportName> = fc.record({
  body: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom('CON', 'nul.', '..', 'lpt9 .x', 'a'.repeat(400), 'é'.repeat(400), '{body}'),
  ),
  date: fc.oneof(fc.constant(null), fc.constant('2018-10-25'), fc.string({ maxLength: 12 })),
  layout: fc.constantFrom(...LAYOUT_IDS),
  isPublic: fc.boolean(),
});

const anyPattern = fc
  .array(
    fc.oneof(fc.constantFrom(...NAME_TOKENS.map((token) => `{${token}}`)), fc.string({ unit: 'binary' })),
  )
  .map((parts) => parts.join(''));

test('Whatever the note and the pattern say, every file system takes the name.', () => {
  fc.assert(
    fc.property(anyName, anyPattern, (name, pattern) => {
      const file = exportName(name, pattern);
      expect(file).not.toMatch(/[<>:"/\\|?*]|[\p{Cc}\p{Cf}\p{Cs}]/u);
      expect(file).toMatch(/^[^\s.~-].*$/u);
      expect(file).toMatch(/[^\s.]$/u);
      expect(file).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\s*(?:\.|$)/i);
      expect(file.length).toBeLessThanOrEqual(121);
      expect(Buffer.byteLength(file)).toBeLessThanOrEqual(201);
    }),
    { numRuns: 2000 },
  );
});

test('A name is its own name.', () => {
  fc.assert(
    fc.property(anyName, anyPattern, (name, pattern) => {
      const file = exportName(name, pattern);
      fc.pre(!file.includes('{'));
      expect(exportName(name, file)).toBe(file);
    }),
    { numRuns: 2000 },
  );
});

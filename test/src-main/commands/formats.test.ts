import { expect, test } from 'vitest';
import { header, paragraph } from '../../../shared/note/build.ts';
import { WRITERS } from '../../../src-main/commands/formats.ts';

test('Characters that the encoding of a note does not have are told, and nothing is written.', async () => {
  const written = await WRITERS.txt.write({
    name: 'a.txt',
    note: [header(''), paragraph('Ferries \u2708 and \u6e2f')],
    encoding: { encoding: 'windows-1252' },
    problems: [],
    today: '2024-05-31',
  });
  expect(written).toEqual({
    ok: false,
    trouble:
      'its encoding has no “\u2708” and “\u6e2f”, so nothing was written. Save the note as UTF-8 first.',
  });
});

import { describe, expect, test } from 'vitest';
import { fixedPdf } from '../../../src-main/pdf/fixed-pdf.ts';

const PROGRAM = 'Mozilla/5.0 \\(X11; Linux x86_64\\) Chrome/156.0.0.0';

/** A file as Chromium begins it, printed at a time, with parts of those names. */
function printed(time: string, names: readonly number[] = [], program = PROGRAM): Uint8Array {
  const ids = names.map((name) => `<</ID (node${String(name).padStart(8, '0')})>>`);
  return Buffer.from(
    `%PDF-1.4\n1 0 obj\n<</Title (Board \\(D:20200101000000+00'00'\\))\n/Creator (${program})\n` +
      `/Producer (Skia/PDF m156)\n/CreationDate (D:${time})\n/ModDate (D:${time})>>\nendobj\n` +
      `${ids.join('\n')}\nxref\n%%EOF\n`,
    'latin1',
  );
}

function text(file: Uint8Array): string {
  return Buffer.from(file).toString('latin1');
}

describe('A printed PDF', () => {
  test('has the day of the meeting for the times at which it was made', () => {
    const fixed = text(fixedPdf(printed("20261122193414+00'00'"), '2019-10-24'));
    expect(fixed).toContain("/CreationDate (D:20191024000000+00'00')\n/ModDate (D:20191024000000+00'00')");
  });

  test.each([null, 'soon'])('has a day of its own for a note without one (%j)', (day) => {
    expect(text(fixedPdf(printed("20261122193414+00'00'"), day))).toContain(
      "(D:20000101000000+00'00')\n/ModDate",
    );
  });

  test('names the program without its version and its machine', () => {
    const fixed = text(fixedPdf(printed("20261122193414+00'00'"), null));
    expect(fixed).toMatch(/\n\/Creator \(Minutewright\) +\n\/Producer/);
  });

  test('has the same number of bytes, so that its objects stay where they are', () => {
    for (const program of [PROGRAM, 'x', '']) {
      const file = printed("20261122193414+00'00'", [7, 3], program);
      expect(fixedPdf(file, '2019-10-24')).toHaveLength(file.length);
      expect(text(fixedPdf(file, null)).indexOf('/ModDate')).toBe(text(file).indexOf('/ModDate'));
    }
  });

  test('has its parts numbered anew, in their order, each as often as it stands there', () => {
    const ids = text(fixedPdf(printed("20261122193414+00'00'", [177, 40, 177, 99_999_999]), null));
    expect(Array.from(ids.matchAll(/node(\d+)/g), ([, id]) => Number(id))).toEqual([2, 1, 2, 3]);
  });

  test('keeps words that only look like any of these', () => {
    const file = printed("20261122193414+00'00'");
    expect(text(fixedPdf(file, '2019-10-24'))).toContain("/Title (Board \\(D:20200101000000+00'00'\\))");
    const words = Buffer.from(
      '%PDF-1.4\n1 0 obj\n<</A 1>>\nendobj\n(\\(node00000009\\)) /ModDate (D:20200101000000Z)',
    );
    expect(text(fixedPdf(words, null))).toBe(text(words));
  });

  test('made at two times by two processes is one file', () => {
    const one = fixedPdf(printed("20261122193414+00'00'", [177, 180]), '2019-10-24');
    const other = fixedPdf(printed("20270101000000+00'00'", [2177, 2180]), '2019-10-24');
    expect(text(one)).toBe(text(other));
  });

  test('with any other bytes in it keeps them', () => {
    const bytes = Uint8Array.from({ length: 512 }, (_, index) => index % 256);
    expect(fixedPdf(bytes, null)).toEqual(Buffer.from(bytes));
  });
});

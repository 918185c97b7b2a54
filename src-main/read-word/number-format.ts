const ROMAN: readonly (readonly [value: number, letters: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Word counts no further in Roman numbers, of which the last has 32 letters of a thousand. */
const LAST_ROMAN = 32_767;

/** Word writes `z` thirty times for this, and goes on with plain numbers. */
const LAST_LETTER = 780;

/** Noughts before a number, as in `001, 002, 003, ...`; at most this many digits. */
const MOST_DIGITS = 10;

/** A number as Word writes it in a format of ISO/IEC 29500-1, 17.18.59; plainly in formats that are not known here. */
export function formattedNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return `${value}${ordinalEnd(value)}`;
    case 'numberInDash':
      return `- ${value} -`;
    default:
      return String(value).padStart(digitsOf(format), '0');
  }
}

/** `a` to `z`, then `aa` to `zz`, then `aaa`. */
function letters(value: number): string {
  if (value < 1 || value > LAST_LETTER) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  if (value < 1 || value > LAST_ROMAN) return String(value);
  let rest = value;
  let written = '';
  for (const [worth, letter] of ROMAN) {
    written += letter.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return written;
}

function ordinalEnd(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

/** How many digits a format of one's own asks for, which is written by its first numbers. */
function digitsOf(format: string): number {
  const first = /^(0+1), /.exec(format)?.[1];
  return Math.min(first?.length ?? 1, MOST_DIGITS);
}

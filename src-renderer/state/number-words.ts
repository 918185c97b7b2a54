let format: Intl.NumberFormat | null = null;

/**
 * A count as it is written: `1,204`. The first format that a page makes has the system read its tables of languages,
 * which takes longer than all else that the start of a script does: none is made before there is a number to tell.
 */
export function numberWords(count: number): string {
  format ??= new Intl.NumberFormat('en-GB');
  return format.format(count);
}

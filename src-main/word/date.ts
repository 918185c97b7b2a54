import { dateInWords } from '../../shared/note/dates.ts';

const ISO_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-\d{2}$/;

/** `2019-11-30` as `30 November 2019`; what is no such date stays as it is. */
export function inWords(iso: string): string {
  return ISO_DAY.test(iso) ? dateInWords(iso) : iso;
}

/** `2019-11-30` as `30 Nov 2019`, for a narrow column; what is no such date stays as it is. */
export function inShortWords(iso: string): string {
  return ISO_DAY.test(iso) ? dateInWords(iso).replace(/(?<=^\d+ [A-Z][a-z]{2})[a-z]+/, '') : iso;
}

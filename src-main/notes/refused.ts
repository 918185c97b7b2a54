import type { Trouble } from '../../shared/bridge/trouble.ts';

/** The answer of a call that was not carried out: one word for programs, and what the person is told. */
export function refused(
  code: string,
  words: string,
  detail = '',
): { readonly ok: false; readonly trouble: Trouble } {
  return { ok: false, trouble: { code, words, detail } };
}

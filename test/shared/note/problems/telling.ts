import { applyFix } from '../../../../shared/note/problems/apply-fix.ts';
import { problemsOf } from '../../../../shared/note/problems/find.ts';
import type { Problem } from '../../../../shared/note/problems/problem.ts';
import { readNote } from '../../../../shared/tagged/read.ts';
import { writeNote } from '../../../../shared/tagged/write.ts';
import { read } from '../../reading.ts';

/** The day the tests are run on, as far as they know. */
const TODAY = '2020-05-01';

/** The problems of one kind in a text. */
export function problems(text: string, code: string): readonly Problem[] {
  return problemsOf(read(text), { today: TODAY }).filter((problem) => problem.code === code);
}

/** The same in one line each, as the window tells them: `line:column severity message`. */
export function told(text: string, code: string): readonly string[] {
  return problems(text, code).map(
    ({ line, column, severity, message }) => `${line}:${column} ${severity} ${message}`,
  );
}

/** What those are told of the problems of a kind who write the text itself. */
export function toldInText(text: string, code: string): readonly string[] {
  return problems(text, code).map(({ message, inText = message }) => inText);
}

/** The codes of all problems of a text, in order. */
export function codes(text: string): readonly string[] {
  return problemsOf(readNote(text), { today: TODAY }).map(({ code }) => code);
}

/** What a text is written as once the first problem of a kind was put right, and whether it still has one. */
export function fixed(text: string, code: string): { readonly text: string; readonly left: number } {
  const note = read(text);
  const [problem] = problems(text, code);
  if (!problem?.fix) throw new Error(`There is no fix for ${code}.`);
  const mended = writeNote(applyFix(note, problem.fix));
  return { text: mended, left: problems(mended, code).length };
}

/** What the fix of the first problem of a kind says it does. */
export function label(text: string, code: string): string | undefined {
  return problems(text, code)[0]?.fix?.label;
}

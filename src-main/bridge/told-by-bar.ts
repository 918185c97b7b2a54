import type { Bar } from '../../shared/bridge/data.ts';
import type { Answer } from '../../shared/bridge/trouble.ts';

/**
 * The answer of a save as the page gets it. A page tells every trouble that is answered; one that a bar of the note
 * tells already, and for as long as it holds, is answered with false instead, so that the person is told it once.
 */
export function toldOnce(answer: Answer<boolean>, bars: readonly Bar[]): Answer<boolean> {
  if (answer.ok) return answer;
  const { code, words } = answer.trouble;
  const isTold = bars.some((bar) =>
    // A conflict is told in words of its own, whatever save ran into it.
    code === 'changed-outside' ? bar.kind === 'conflict' : bar.words === words,
  );
  return isTold ? { ok: true, value: false } : answer;
}

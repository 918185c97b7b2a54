import type { Paragraph } from 'docx';
import type { BodyBlock, Decision } from '../../shared/note/blocks.ts';
import { labelledParagraphs } from './labelled-block.ts';
import type { Setting } from './setting.ts';

const LABEL = 'Decision';

/**
 * A decision under its own keyword (`RESOLVED`). One that has none, as its sentence says it, is labelled all the
 * same, but not when it goes on from the decision `before` it.
 */
export function decisionParagraphs(
  { keyword, number = '', children }: Decision,
  before: BodyBlock | undefined,
  setting: Setting,
): readonly Paragraph[] {
  const goesOn = before?.type === 'decision' && number === '';
  const label = keyword.trim() || (goesOn ? '' : LABEL);
  return labelledParagraphs({ home: 'decision', label, number, children }, setting);
}

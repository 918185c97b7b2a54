import { Paragraph } from 'docx';
import type { Action, BodyBlock } from '../../shared/note/blocks.ts';
import { inWords } from './date.ts';
import { labelledParagraphs } from './labelled-block.ts';
import type { Setting } from './setting.ts';
import { runsOf } from './words.ts';

const LABEL = 'Action';

/**
 * An action under its keyword, or under that of the action `before` it, with a quiet line of the owner, date and
 * status that are set on it. What stands only in its words is not said again.
 */
export function actionParagraphs(
  { keyword, number = '', owner, due, status, children }: Action,
  before: BodyBlock | undefined,
  setting: Setting,
): readonly Paragraph[] {
  const goesOn = before?.type === 'action' && number === '';
  const label = keyword.trim() || (goesOn ? '' : LABEL);
  const details = [
    owner ? `Owner: ${owner}` : '',
    due ? `Due: ${inWords(due)}` : '',
    status ? `Status: ${status}` : '',
  ].filter((detail) => detail !== '');
  return [
    ...labelledParagraphs({ home: 'action', label, number, children }, setting),
    ...(details.length === 0 ? [] : [actionDetail(details.join(' · '))]),
  ];
}

/** A quiet line under an action. */
export function actionDetail(words: string): Paragraph {
  return new Paragraph({ style: 'ActionDetail', children: runsOf(words) });
}

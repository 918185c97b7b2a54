import { Paragraph } from 'docx';
import type { Action, BodyBlock, List } from '../../shared/note/blocks.ts';
import { listItem } from '../../shared/note/build.ts';
import { inWords } from './date.ts';
import { isTold, labelledParagraphs, labelOf } from './labelled-block.ts';
import { listParagraphs, noItem } from './list.ts';
import type { Setting } from './setting.ts';
import { runsOf } from './words.ts';

const LABEL = 'Action';

/**
 * An action under its keyword, or under that of the action `before` it, with a quiet line of the owner, date and
 * status that are set on it. What stands only in its words is not said again, nor that it is open, as all are that
 * nothing else is said of. Several under one keyword are told apart by a little space, and by the bullets that the
 * note has before them (`bulletsOf`).
 */
export function actionParagraphs(
  action: Action,
  before: BodyBlock | undefined,
  bullet: string,
  setting: Setting,
): readonly Paragraph[] {
  const { keyword, number = '', children } = action;
  const isFurther = isFurtherAction(action, before);
  const label = isFurther ? '' : keyword.trim() || LABEL;
  const details = detailsOf(action);
  const block = { home: 'action', label, number, children, keepLast: details !== '' } as const;
  const isBulleted = standsBehind(bullet, action);
  return [
    ...(isBulleted
      ? [...labelOf(block, setting), ...bulletedParagraphs(action, { bullet, isFurther }, setting)]
      : labelledParagraphs(isFurther ? { ...block, firstStyle: 'ActionNext' } : block, setting)),
    ...(details === ''
      ? []
      : [isBulleted ? underBullet('ActionListDetail', details, false, setting) : actionDetail(details)]),
  ];
}

/** Whether an action is one more bullet under the label of the one before it. */
export function isFurtherBullet(action: Action, before: BodyBlock | undefined, bullet: string): boolean {
  return isFurtherAction(action, before) && standsBehind(bullet, action);
}

function standsBehind(bullet: string, { children }: Action): boolean {
  return bullet !== '' && children.find(isTold)?.type === 'paragraph';
}

/** Whether an action stands under the label of the one before it. */
function isFurtherAction({ keyword, number = '' }: Action, before: BodyBlock | undefined): boolean {
  return before?.type === 'action' && keyword.trim() === '' && number === '';
}

function detailsOf({ owner, due, status }: Action): string {
  return [
    owner ? `Owner: ${owner}` : '',
    due ? `Due: ${inWords(due)}` : '',
    status && status !== 'open' ? `Status: ${status}` : '',
  ]
    .filter((detail) => detail !== '')
    .join(' · ');
}

/** The words of an action behind its bullet; what follows stands under them, in the list that the bullet opens. */
function bulletedParagraphs(
  action: Action,
  { bullet, isFurther }: { readonly bullet: string; readonly isFurther: boolean },
  setting: Setting,
): readonly Paragraph[] {
  const keeps = detailsOf(action) !== '';
  const told = action.children.filter(isTold);
  return told.flatMap((child, index) => {
    const next = told[index + 1];
    const keepLast = (keeps && next === undefined) || next?.type === 'list';
    if (child.type === 'list') return listParagraphs(child, 'action', setting, { inwards: 1, keepLast });
    const words = [child.number ?? '', child.children[0].text].filter((part) => part !== '').join(' ');
    if (index > 0) return [underBullet('ActionList', words, keepLast, setting)];
    const alone: List = {
      type: 'list',
      children: [{ ...listItem(bullet, ''), children: [{ text: words }] }],
    };
    return listParagraphs(alone, 'action', setting, {
      keepLast,
      ...(isFurther ? { lastStyle: 'ActionListNext' } : {}),
    });
  });
}

/**
 * A paragraph under a bullet, in a style with the indents of the bullet's own, so that the rule beside them goes on
 * unbroken: a tab takes its first line in.
 */
function underBullet(style: string, words: string, keepLast: boolean, setting: Setting): Paragraph {
  const stays = keepLast ? { keepNext: true, keepLines: true } : {};
  return new Paragraph({ style, ...noItem(setting), ...stays, children: runsOf(`\t${words}`) });
}

/** A quiet line under an action. */
export function actionDetail(words: string): Paragraph {
  return new Paragraph({ style: 'ActionDetail', children: runsOf(words) });
}

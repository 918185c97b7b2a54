import { Paragraph } from 'docx';
import type { List, Paragraph as NoteParagraph } from '../../shared/note/blocks.ts';
import { listParagraphs, noItem } from './list.ts';
import { BLOCK_INDENT } from './look.ts';
import { countedBy } from './number-count.ts';
import type { Setting } from './setting.ts';
import { runsOf } from './words.ts';

const STYLES = {
  decision: { label: 'DecisionLabel', words: 'Decision', list: 'DecisionList' },
  action: { label: 'ActionLabel', words: 'Action', list: 'ActionList' },
} as const;

/** What a decision or an action has to be written: its label (empty for none), its own number, its words. */
export interface LabelledBlock {
  readonly home: 'decision' | 'action';
  readonly label: string;
  readonly number: string;
  readonly children: readonly (NoteParagraph | List)[];
  /** The style of its first words, where that is not the one of its kind. */
  readonly firstStyle?: string;
  /** Whether its last words stay whole and on the page of what follows. */
  readonly keepLast?: boolean;
}

/**
 * The label on a line of its own, said in words since a rule and a colour alone tell nothing to many readers
 * (WCAG 2.2, 1.3.1), then the words and lists in the styles of the block.
 */
export function labelledParagraphs(block: LabelledBlock, setting: Setting): readonly Paragraph[] {
  const { home, number, firstStyle, keepLast = false } = block;
  const styles = STYLES[home];
  const children = block.children.filter(isTold);
  return [
    ...labelOf(block, setting),
    ...children.flatMap((child, index) => {
      const next = children[index + 1];
      const keeps = keepLast && next === undefined;
      if (child.type === 'list') return listParagraphs(child, home, setting, { keepLast: keeps });
      const words = child.children[0].text;
      const stays = keeps
        ? { keepNext: true, keepLines: true }
        : next?.type === 'list'
          ? { keepNext: true }
          : {};
      if (child.number) {
        const counted = words.trim() === '' ? null : setting.numbers.inner(child.number);
        const place = counted ? countedBy(counted, noItem(setting).indent) : noItem(setting);
        const children = runsOf(counted ? words : `${child.number}\t${words}`);
        return [new Paragraph({ style: styles.list, ...place, ...stays, children })];
      }
      const style = index === 0 && firstStyle && number === '' ? firstStyle : styles.words;
      return [new Paragraph({ style, ...stays, children: runsOf(words) })];
    }),
  ];
}

/** The label of a block behind its number, which Word counts where it goes on; none where it has neither. */
export function labelOf(
  { home, number, label }: Pick<LabelledBlock, 'home' | 'number' | 'label'>,
  { column, numbers }: Setting,
): readonly Paragraph[] {
  if (number === '' && label === '') return [];
  const counted = number === '' || label === '' ? null : numbers.inner(number);
  const words = counted ? label : [number, label].filter((part) => part !== '').join('\t');
  const place = counted ? countedBy(counted, { left: column + BLOCK_INDENT, hanging: 0 }) : {};
  return [new Paragraph({ style: STYLES[home].label, ...place, children: runsOf(words) })];
}

/** Whether a paragraph or list in a block has words; an empty line has none. */
export function isTold(child: NoteParagraph | List): boolean {
  return child.type === 'list' || child.children[0].text.trim() !== '' || Boolean(child.number);
}

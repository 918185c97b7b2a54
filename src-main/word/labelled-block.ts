import { Paragraph } from 'docx';
import type { List, Paragraph as NoteParagraph } from '../../shared/note/blocks.ts';
import { listParagraphs } from './list.ts';
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
}

/**
 * The label on a line of its own, said in words since a rule and a colour alone tell nothing to many readers
 * (WCAG 2.2, 1.3.1), then the words and lists in the styles of the block.
 */
export function labelledParagraphs(block: LabelledBlock, setting: Setting): readonly Paragraph[] {
  const { home, label, number, children } = block;
  const styles = STYLES[home];
  const heading = [number, label].filter((part) => part !== '').join('\t');
  const labels = heading === '' ? [] : [new Paragraph({ style: styles.label, children: runsOf(heading) })];
  return [
    ...labels,
    ...children.flatMap((child, index) => {
      if (child.type === 'list') return listParagraphs(child, home, setting);
      const words = child.children[0].text;
      if (words.trim() === '' && !child.number) return [];
      const leadsIn = children[index + 1]?.type === 'list' ? { keepNext: true } : {};
      return child.number
        ? [
            new Paragraph({
              style: styles.list,
              numbering: false,
              children: runsOf(`${child.number}\t${words}`),
            }),
          ]
        : [new Paragraph({ style: styles.words, ...leadsIn, children: runsOf(words) })];
    }),
  ];
}

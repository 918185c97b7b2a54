import type { IBorderOptions, IParagraphStyleOptions } from 'docx';
import { BorderStyle } from 'docx';
import {
  BLOCK_INDENT,
  COLOUR,
  LIST_STEP,
  MOST_RULE_SPACE,
  RULE_SPACE,
  SIZE,
  TWIPS_PER_POINT,
} from './look.ts';
import { bullets } from './numbering.ts';

/** From the edge of the words to the label of a block with a number of its own. */
const NUMBER_TAB = 660;

/** Before each further action under one label. */
const BETWEEN_ACTIONS = { Action: 120, ActionList: 80 } as const;

/**
 * The styles of decisions and actions: a label, the words, lists at two levels, and for actions a line of owner,
 * date and status. All of a block stand at one rule.
 *
 * Word draws the rule of paragraphs unbroken while border and indents are the same, through the space between them;
 * elsewhere that space is a gap. So list items have no space before them, and an inner level moves its rule back by
 * what it is indented.
 */
export function blockStyles(column: number): readonly IParagraphStyleOptions[] {
  return [
    ...family('Decision', 'decision', { label: COLOUR.accent, rule: COLOUR.accent }, column),
    ...family('Action', 'action', { label: COLOUR.action, rule: COLOUR.actionRule }, column),
    ...further('Action', 'Action'),
    ...further('Action List', 'ActionList'),
  ];
}

/** The styles of a further action under one label, and of the quiet line under an action. */
function further(name: string, id: 'Action' | 'ActionList'): readonly IParagraphStyleOptions[] {
  const shared = { basedOn: id, quickFormat: true, uiPriority: 12 } as const;
  return [
    {
      ...shared,
      id: `${id}Next`,
      name: `${name} Next`,
      paragraph: { spacing: { before: BETWEEN_ACTIONS[id] } },
    },
    {
      ...shared,
      id: `${id}Detail`,
      name: `${name} Detail`,
      next: 'BodyTextIndent',
      paragraph: { spacing: { before: 20 }, keepLines: true },
      run: { size: SIZE.small, color: COLOUR.quiet },
    },
  ];
}

function family(
  name: 'Decision' | 'Action',
  home: 'decision' | 'action',
  colours: { readonly label: string; readonly rule: string },
  column: number,
): readonly IParagraphStyleOptions[] {
  const left = column + BLOCK_INDENT;
  const shared = { quickFormat: true, uiPriority: home === 'decision' ? 11 : 12 };
  const rule = (inwards: number): { left: IBorderOptions } => ({
    left: { style: BorderStyle.SINGLE, color: colours.rule, size: 18, space: RULE_SPACE + inwards },
  });
  const innerRule = Math.min(LIST_STEP / TWIPS_PER_POINT, MOST_RULE_SPACE - RULE_SPACE);
  return [
    {
      ...shared,
      id: name,
      name,
      basedOn: 'Normal',
      paragraph: { indent: { left }, spacing: { before: 60 }, border: rule(0) },
    },
    {
      ...shared,
      id: `${name}Label`,
      name: `${name} Label`,
      basedOn: name,
      next: name,
      paragraph: { leftTabStop: left + NUMBER_TAB, spacing: { before: 180 }, keepNext: true },
      run: { bold: true, color: colours.label },
    },
    {
      ...shared,
      id: `${name}List`,
      name: `${name} List`,
      basedOn: name,
      paragraph: {
        numbering: { reference: bullets(home, column), level: 0, instance: 0 },
        indent: { left: left + LIST_STEP, hanging: LIST_STEP },
        spacing: { before: 0 },
      },
    },
    {
      ...shared,
      id: `${name}List2`,
      name: `${name} List 2`,
      basedOn: `${name}List`,
      paragraph: {
        numbering: { reference: bullets(home, column), level: 1, instance: 0 },
        indent: { left: left + 2 * LIST_STEP, hanging: LIST_STEP },
        border: rule(innerRule),
      },
    },
  ];
}

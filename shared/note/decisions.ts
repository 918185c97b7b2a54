import type { AgendaItem, Decision, Note } from './blocks.ts';
import { isDateOnly } from './dates.ts';
import { placed, plainText } from './walk.ts';

/** A decision as a reader asks for it. */
export interface DecisionRow {
  /** Its words, a line a paragraph or list item, without the keyword. */
  readonly text: string;
  readonly keyword: string;
  readonly block: Decision;
  readonly item: AgendaItem | null;
}

/**
 * The decisions of a note or an entry. One that nothing has been written under yet is none, nor is the date under
 * `Decision made:`.
 */
export function decisionsOf(scope: Note | AgendaItem): readonly DecisionRow[] {
  return placed(scope, 'decision').flatMap(({ block, item }) => {
    const text = plainText(block);
    return text === '' || isDateOnly(text) ? [] : [{ text, keyword: block.keyword, block, item }];
  });
}

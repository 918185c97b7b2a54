import type { Block } from './blocks.ts';
import { childBlocks } from './walk.ts';

const SPELT = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const COUNT = `(\\d{1,3}|${SPELT.join('|')})`;
/** A share of the members (`one third`) or a time of day (`7.15`) is no count of people. */
const NO_SHARE = '(?![.:/]?\\d|\\s*[-–]?\\s*(?:thirds?|half|halves|quarters?|fifths?|per\\s*cent|%))';

/** `Quorum: 5`, `the quorum is five`, `a quorum of at least four`. */
const AFTER = new RegExp(
  `\\bquorum(?: (?:for|of) (?:this|the) [\\w&’' -]{1,40}?)?\\s*(?:[:=(–-]|\\b(?:is|was|being|of|at|shall be|is set at)\\b)?\\s*(?:at least |a minimum of |not less than )?\\b${COUNT}\\b${NO_SHARE}`,
  'i',
);
/** `Four members make a quorum`. */
const BEFORE = new RegExp(
  `\\b${COUNT} (?:voting )?(?:members |councillors )?(?:make|makes|form|forms|constitute|constitutes|being|is|are) (?:a|the) quorum\\b`,
  'i',
);

/** How many members some words say make a quorum, or null. */
export function quorumInWords(words: string): number | null {
  if (!/quorum/i.test(words)) return null;
  const said = (AFTER.exec(words) ?? BEFORE.exec(words))?.[1]?.toLowerCase();
  if (said === undefined) return null;
  const count = /^\d/.test(said) ? Number(said) : SPELT.indexOf(said) + 1;
  return count > 0 ? count : null;
}

/** How many members a block or something in it says make a quorum: a field of the header, or a sentence. */
export function quorumIn(block: Block): number | null {
  if (block.type === 'header') {
    return firstOf(block.fields, ({ label, value }) => quorumInWords(`${label}: ${value}`));
  }
  const [child] = block.children;
  if (child && 'text' in child) return quorumInWords(child.text);
  return firstOf(childBlocks(block), quorumIn);
}

function firstOf<T>(all: readonly T[], find: (one: T) => number | null): number | null {
  for (const one of all) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

import { actionsOf, isOpen } from '../actions.ts';
import { dateInWords } from '../dates.ts';
import { plainText } from '../walk.ts';
import type { Finding, Rule } from './problem.ts';

const LONGEST_QUOTE = 60;

/** The start of an action's words, to tell it by. */
function quoted(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return `“${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE).trimEnd()}…` : line}”`;
}

/** Actions that no one owns. */
export const ownerless: Rule = ({ note, offsets }) =>
  actionsOf(note).flatMap(({ owner, text, block, item }): Finding[] => {
    if (owner !== null) return [];
    const at = offsets.get(block.children[0] ?? block) ?? offsets.get(block) ?? 0;
    const message = `The action ${quoted(text)} does not say who is to do it. Begin it with a name (“Officers to …”), or end it with [Owner: name].`;
    return [{ code: 'no-owner', severity: 'warning', at, message, item }];
  });

/** Open actions whose date has passed. */
export const overdue: Rule = ({ note, offsets, today }) =>
  actionsOf(note).flatMap(({ due, status, text, block, item }): Finding[] => {
    if (due === null || due >= today || !isOpen({ status })) return [];
    const at = offsets.get(block.children[0] ?? block) ?? offsets.get(block) ?? 0;
    const message = `The action ${quoted(text)} was due on ${dateInWords(due)} and is still open. When it is done, end it with [Status: done].`;
    return [{ code: 'overdue', severity: 'warning', at, message, item }];
  });

/** A bracket that means to set something on an action, and is not understood. */
export const unreadDetails: Rule = ({ note, offsets }) =>
  actionsOf(note).flatMap(({ text, block, item }): Finding[] => {
    const bracket = /\[[^[\]]*\b(?:owner|due|status)\b[^[\]:]*:[^[\]]*\]\.?$/im.exec(text)?.[0];
    if (bracket === undefined) return [];
    const at = offsets.get(block.children[0] ?? block) ?? offsets.get(block) ?? 0;
    const message = `“${bracket}” is not understood, and stays in the words of the action. Write it as [Owner: name; Due: 1 December 2030; Status: done], with what there is of it.`;
    return [{ code: 'unread-details', severity: 'warning', at, message, item }];
  });

/** Headings that announce a decision or an action with nothing under them. */
export const emptyHeading: Rule = ({ note, offsets }) => {
  const findings: Finding[] = [];
  for (const top of note) {
    const item = top.type === 'agenda-item' ? top : null;
    const blocks = top.type === 'agenda-item' || top.type === 'trailer' ? top.children : [top];
    for (const block of blocks) {
      if ((block.type !== 'decision' && block.type !== 'action') || plainText(block) !== '') continue;
      const message = `Nothing is written under “${block.keyword || block.type}”.`;
      const at = offsets.get(block) ?? 0;
      findings.push({ code: 'empty-heading', severity: 'hint', at, message, item });
    }
  }
  return findings;
};

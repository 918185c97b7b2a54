import { actionsOf, isOpen } from '../actions.ts';
import { dateInWords } from '../dates.ts';
import { plainText } from '../walk.ts';
import type { Finding, Rule } from './problem.ts';

const LONGEST_QUOTE = 60;

/** The start of an action's words, to tell it by; cut between words, within one only where it has no end in sight. */
function quoted(text: string): string {
  const line = text.split('\n')[0] ?? '';
  if (line.length <= LONGEST_QUOTE) return `“${line}”`;
  const start = line.slice(0, LONGEST_QUOTE);
  const isWhole = /\s/.test(line.charAt(LONGEST_QUOTE));
  const words = isWhole ? start : start.replace(/\s+\S*$/, '');
  return `“${words.replace(/[\s,;:–-]+$/, '')}…”`;
}

/** Actions that no one owns. */
export const ownerless: Rule = ({ note, offsets }) =>
  actionsOf(note).flatMap(({ owner, text, block, item }): Finding[] => {
    if (owner !== null) return [];
    const at = offsets.get(block.children[0] ?? block) ?? offsets.get(block) ?? 0;
    const fault = `The action ${quoted(text)} does not say who is to do it.`;
    const message = `${fault} Begin it with a name (“Officers to …”), or press Tab in it and set its owner.`;
    const inText = `${fault} Begin it with a name (“Officers to …”), or end it with [Owner: name].`;
    return [{ code: 'no-owner', severity: 'warning', at, message, inText, item }];
  });

/** Open actions whose date has passed. */
export const overdue: Rule = ({ note, offsets, today }) =>
  actionsOf(note).flatMap(({ due, status, text, block, item }): Finding[] => {
    if (due === null || due >= today || !isOpen({ status })) return [];
    const at = offsets.get(block.children[0] ?? block) ?? offsets.get(block) ?? 0;
    const fault = `The action ${quoted(text)} was due on ${dateInWords(due)} and is still open.`;
    const message = `${fault} When it is done, press Tab in it and set its state to Done.`;
    const inText = `${fault} When it is done, end it with [Status: done].`;
    return [{ code: 'overdue', severity: 'warning', at, message, inText, item }];
  });

/** A bracket that means to set something on an action, and is not understood. */
export const unreadDetails: Rule = ({ note, offsets }) =>
  actionsOf(note).flatMap(({ text, block, item }): Finding[] => {
    const bracket = /\[[^[\]]*\b(?:owner|due|status)\b[^[\]:]*:[^[\]]*\]\.?$/im.exec(text)?.[0];
    if (bracket === undefined) return [];
    const at = offsets.get(block.children[0] ?? block) ?? offsets.get(block) ?? 0;
    const fault = `“${bracket}” is not understood, and stays in the words of the action.`;
    const message = `${fault} Take it out, press Tab in the action, and set its owner, date and state there.`;
    const inText = `${fault} Write it as [Owner: name; Due: 1 December 2030; Status: done], with what there is of it.`;
    return [{ code: 'unread-details', severity: 'warning', at, message, inText, item }];
  });

/** The heading that is written over a block without one. */
const NEW_HEADING = { decision: 'Decision', action: 'Action' } as const;

/** Headings that announce a decision or an action with nothing under them. */
export const emptyHeading: Rule = ({ note, offsets }) => {
  const findings: Finding[] = [];
  for (const top of note) {
    const item = top.type === 'agenda-item' ? top : null;
    const blocks = top.type === 'agenda-item' || top.type === 'trailer' ? top.children : [top];
    for (const block of blocks) {
      if ((block.type !== 'decision' && block.type !== 'action') || plainText(block).trim() !== '') continue;
      const message = `Nothing is written under “${block.keyword || NEW_HEADING[block.type]}”.`;
      const at = offsets.get(block) ?? 0;
      findings.push({ code: 'empty-heading', severity: 'hint', at, message, item });
    }
  }
  return findings;
};

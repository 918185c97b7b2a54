import type { Block, Note } from '../../shared/note/blocks.ts';
import { childBlocks } from '../../shared/note/walk.ts';

/** The same words as Markdown: what a person who uses pandoc would write. */
export function markdownOf(note: Note): string {
  return `${note.flatMap(linesOf).join('\n\n')}\n`;
}

function linesOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'header':
      return [`# ${block.title}`];
    case 'agenda-item': {
      const [{ number, children }, ...body] = block.children;
      return [`## ${number} ${children[0].text}`, ...body.flatMap(linesOf)];
    }
    case 'decision':
    case 'action':
      return [
        `**${block.type === 'decision' ? 'Decision' : 'Action'}**`,
        ...childBlocks(block).flatMap(linesOf),
      ];
    case 'list-item':
      return [`- ${block.children[0].text}`];
    case 'attendance':
      return [
        [
          '| Name | Role | Authority |',
          '|---|---|---|',
          ...block.rows.map(({ name, role, authority }) => `| ${name} | ${role} | ${authority} |`),
        ].join('\n'),
      ];
    case 'paragraph':
    case 'part-heading':
    case 'item-title':
      return [block.children[0].text];
    default:
      return childBlocks(block).flatMap(linesOf);
  }
}

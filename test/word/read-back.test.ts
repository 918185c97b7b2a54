import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import type { Action, AgendaItem, BodyBlock, Decision, Note } from '../../shared/note/blocks.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { ALL_NOTES } from './notes.ts';

/** What a reader that knows nothing of the product finds by the names of the styles. */
const STYLES = [
  "p[style-name='heading 1'] => h1:fresh",
  ...['Decision', 'Decision List', 'Decision List 2'].map(
    (name) => `p[style-name='${name}'] => p.decision:fresh`,
  ),
  ...['Action', 'Action Next', 'Action List', 'Action List Next', 'Action List 2'].map(
    (name) => `p[style-name='${name}'] => p.action:fresh`,
  ),
];

/** Titles, words of decisions and words of actions, in the order of the note. */
function toldIn(note: Note): readonly string[] {
  return note.flatMap((block) => {
    if (block.type === 'agenda-item') return [...titleOf(block), ...toldInBody(block.children.slice(1))];
    if (block.type === 'trailer') return toldInBody(block.children);
    return block.type === 'decision' || block.type === 'action' ? toldInBody([block]) : [];
  });
}

function titleOf({ children: [title] }: AgendaItem): readonly string[] {
  const words = plain(`${title.number} ${title.children[0].text}`);
  return words === '' ? [] : [`title: ${words}`];
}

function toldInBody(blocks: readonly (BodyBlock | AgendaItem['children'][number])[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.type === 'decision' || block.type === 'action'
      ? wordsOf(block).map((words) => `${block.type}: ${words}`)
      : [],
  );
}

function wordsOf({ children }: Decision | Action): readonly string[] {
  return children
    .flatMap((child) =>
      child.type === 'list'
        ? child.children.map((item) => item.children[0].text)
        : [`${child.number ?? ''} ${child.children[0].text}`],
    )
    .map(plain)
    .filter((words) => words !== '');
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

async function readBack(file: Uint8Array): Promise<readonly string[]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) }, { styleMap: STYLES });
  const found = value.matchAll(/<(?:h1|p class="(decision|action)")>(.*?)<\/(?:h1|p)>/gs);
  return Array.from(found, ([, kind = 'title', html = '']) => `${kind}: ${plain(unescaped(html))}`);
}

function unescaped(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '&');
}

describe.each(ALL_NOTES)('another reader finds in the document of $name', ({ note }) => {
  test('all titles, decisions and actions in their order', async () => {
    const told = toldIn(note);
    expect(await readBack(await writeWord(note))).toEqual(told);
    expect(told.length).toBeGreaterThan(0);
  });
});

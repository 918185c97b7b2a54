import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Header, TopBlock } from '../../shared/note/blocks.ts';
import type { TitleField } from '../../shared/note/title-block.ts';
import { bodyHtml } from './body-html.ts';
import { shown } from './shown.ts';

type Shown = Exclude<TopBlock, Header>;

/** A field that stands as a paragraph. */
interface Found {
  readonly label: string;
  readonly value: string;
}

/**
 * What stands before the first entry, in its order, below the fields of the header. Paragraphs that are
 * fields (`found`, in the order of the note) are shown as such in their place, each run of them together.
 */
export function preambleHtml(
  own: readonly TitleField[],
  found: readonly Found[],
  blocks: readonly Shown[],
): readonly Element[] {
  const parts: Element[] = [];
  let fields: TitleField[] = [...own];
  let others: Shown[] = [];
  let next = 0;
  const endPart = () => {
    parts.push(...fieldsHtml(fields), ...bodyHtml(others));
    fields = [];
    others = [];
  };
  for (const block of blocks) {
    const field = found[next];
    if (field && says(block, field)) {
      if (others.length > 0) endPart();
      fields.push({ label: field.label, lines: [field.value] });
      next += 1;
    } else others.push(block);
  }
  endPart();
  return parts;
}

/** Whether a block is a paragraph that says a field and nothing else: `Date: 5 January`. */
function says(block: Shown, { label, value }: Found): boolean {
  if (block.type !== 'paragraph' || block.number) return false;
  const words = block.children[0].text.trim();
  if (words.length < label.length + value.length) return false;
  const between = words.slice(label.length, words.length - value.trim().length);
  return words.startsWith(label) && words.endsWith(value.trim()) && between.trim() === ':';
}

function fieldsHtml(fields: readonly TitleField[]): readonly Element[] {
  if (fields.length === 0) return [];
  return [
    h(
      'dl',
      fields.flatMap(({ label, lines }) => [
        h('dt', shown(label)),
        ...lines.map((line) => h('dd', shown(line))),
      ]),
    ),
  ];
}

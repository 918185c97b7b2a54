import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { type PageOptions, USUAL_PAGE } from '../../shared/layouts/page-options.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { noteHtml } from '../html/note-html.ts';
import { bracketsOf, classNames, markersOf } from './list-markers.ts';
import { BOXES, LETTERS, LIST_INDENT, STYLES } from './mail-style.ts';

const NO_BREAK_SPACE = '\u00a0';

/**
 * A note as rich text for an e-mail, to be put on the clipboard: with no style sheet and no class, as Outlook, which
 * draws mail with Word, and web mail take those away. Headings, lists and header cells stay what they are.
 */
export function mailHtml(note: Note, options: Partial<PageOptions> = {}): string {
  const elements = noteHtml(note, { ...USUAL_PAGE, ...options });
  return toHtml(h('div', { lang: 'en-GB', style: `font-family: ${LETTERS}` }, mailed(elements)));
}

/** What stands in an element, as mail. `level` is how deep a list it stands in. */
function mailed(contents: readonly ElementContent[], level = 0): ElementContent[] {
  return contents.flatMap((content): readonly ElementContent[] => {
    return content.type === 'element' ? mailedElement(content, level) : [content];
  });
}

function mailedElement(element: Element, level: number): readonly ElementContent[] {
  const names = classNames(element);
  switch (element.tagName) {
    case 'section':
      return mailed(element.children);
    case 'div':
      return boxOf(element, names);
    case 'span':
      if (names.includes('again')) return [];
      return names.includes('number')
        ? [...mailed(element.children), { type: 'text', value: NO_BREAK_SPACE }]
        : mailed(element.children);
    case 'dl':
      return [fieldsOf(element)];
    case 'table':
      return tableOf(element);
    case 'ul':
    case 'ol':
      return bracketsOf(element) === 'dot' ? [listOf(element, level)] : linesOf(element, level);
    case 'li':
      return [styled(element, names, mailed(withoutFirstParagraph(element.children), level))];
    default:
      return [styled(element, names, mailed(element.children, level))];
  }
}

/** A decision or an action beside its rule; anything else as it stands. */
function boxOf(element: Element, names: readonly string[]): readonly ElementContent[] {
  if (names.includes('signature')) return signatureOf(element);
  const box = names.includes('decision') ? BOXES.decision : names.includes('action') ? BOXES.action : null;
  if (box === null) return mailed(element.children);
  const inner = mailed(element.children).map((child) =>
    child.type === 'element' && /^h[23]$/.test(child.tagName)
      ? withStyle(child, `${String(child.properties['style'])}; color: ${box.label}`)
      : child,
  );
  const style = `border-left: 3px solid ${box.rule}; padding: 0 0 0 9pt`;
  return [
    h('table', { role: 'presentation', cellPadding: 0, cellSpacing: 0, style: 'margin: 9pt 0 0 0' }, [
      h('tbody', [h('tr', [h('td', { style }, inner)])]),
    ]),
  ];
}

/** The rules to write on, as characters: no mail program draws lines between words. */
function signatureOf({ children }: Element): readonly ElementContent[] {
  const [sentence] = children;
  const words = sentence?.type === 'element' ? sentence.children : [];
  const rule = '_'.repeat(28);
  const lines = [words, [{ type: 'text', value: `Chair ${rule}  Date ${rule}` } as const]];
  return lines.map((line) => h('p', { style: `${STYLES['p']}; margin: 24pt 0 0 0` }, line));
}

/** Labels and values as a table of two columns: mail programs have no lists of terms. */
function fieldsOf({ children }: Element): Element {
  const rows: { readonly label: Element; readonly values: Element[] }[] = [];
  for (const child of children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'dt') rows.push({ label: child, values: [] });
    else rows.at(-1)?.values.push(child);
  }
  return h('table', { cellPadding: 0, cellSpacing: 0, style: 'margin: 0 0 6pt 0' }, [
    h(
      'tbody',
      rows.map(({ label, values }) =>
        h('tr', [
          h('th', { scope: 'row', style: STYLES['th.field'] }, mailed(label.children)),
          h(
            'td',
            { style: STYLES['td.field'] },
            values.flatMap((value, index) => [...(index > 0 ? [h('br')] : []), ...mailed(value.children)]),
          ),
        ]),
      ),
    ),
  ]);
}

/** A table below its heading: a caption is drawn wherever a mail program likes. */
function tableOf(element: Element): readonly ElementContent[] {
  const caption = element.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  const rest = element.children.filter((child) => child !== caption);
  const table = h('table', { cellPadding: 0, cellSpacing: 0, style: STYLES['table'] }, mailed(rest));
  return [...(caption?.type === 'element' ? mailed(caption.children) : []), table];
}

function listOf(element: Element, level: number): Element {
  const { type, start } = element.properties;
  const children = mailed(element.children, level + 1);
  return h(
    element.tagName,
    { type: type ?? null, start: start ?? null, style: STYLES[element.tagName] },
    children,
  );
}

/** The items of a list whose numbers stand in brackets, as lines that begin with them. */
function linesOf(element: Element, level: number): readonly ElementContent[] {
  const markers = markersOf(element);
  const items = element.children.filter((child): child is Element => child.type === 'element');
  const indent = LIST_INDENT * (level + 1);
  return items.flatMap((item, index): readonly ElementContent[] => {
    const inner = item.children.filter((child) => child.type === 'element' && /^[uo]l$/.test(child.tagName));
    const words = item.children.filter((child) => !inner.includes(child));
    const style = `${STYLES['p.item']}; margin-left: ${indent}pt; text-indent: -${LIST_INDENT}pt`;
    const marker = { type: 'text', value: `${markers[index] ?? ''}${NO_BREAK_SPACE} ` } as const;
    return [h('p', { style }, [marker, ...mailed(words)]), ...mailed(inner, level + 1)];
  });
}

/** The words of an item without the paragraph around them, which Outlook puts a line below the bullet. */
function withoutFirstParagraph(children: readonly ElementContent[]): readonly ElementContent[] {
  const [first, ...rest] = children;
  return first?.type === 'element' && first.tagName === 'p' ? [...first.children, ...rest] : children;
}

function styled(element: Element, names: readonly string[], children: ElementContent[]): Element {
  const { tagName, properties } = element;
  const own = names.map((name) => `${tagName}.${name}`).find((name) => name in STYLES);
  const isColumn = tagName === 'th' && properties['scope'] === 'col';
  const style = STYLES[own ?? (isColumn ? 'th.column' : tagName)] ?? null;
  const { scope, value } = properties;
  return h(tagName, { scope: scope ?? null, value: value ?? null, style }, children);
}

function withStyle(element: Element, style: string): Element {
  return { ...element, properties: { ...element.properties, style } };
}

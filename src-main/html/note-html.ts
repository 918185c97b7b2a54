import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Layout } from '../../shared/layouts/layout.ts';
import { layoutOf } from '../../shared/layouts/layouts.ts';
import type { PageOptions } from '../../shared/layouts/page-options.ts';
import { beforeAppendix } from '../../shared/note/appendix.ts';
import { assertNever } from '../../shared/note/assert-never.ts';
import type { Header, Note, TopBlock } from '../../shared/note/blocks.ts';
import { header } from '../../shared/note/build.ts';
import { noteFields } from '../../shared/note/meeting.ts';
import { type TitleBlock, titleBlockOf } from '../../shared/note/title-block.ts';
import { partialName } from '../word/partial-name.ts';
import { bodyHtml } from './body-html.ts';
import { columnsHtml } from './layouts/columns-html.ts';
import { pageTitle } from './page-title.ts';
import { preambleHtml } from './preamble-html.ts';
import { actionsRegisterHtml, decisionsRegisterHtml } from './registers-html.ts';
import { shown } from './shown.ts';
import { signatureHtml } from './signature-html.ts';

/** What a note without a title is called. */
export const UNTITLED = 'Note of a meeting';

/** What a draft is marked with. */
export const DRAFT = 'Draft';

/**
 * All of a note that stands on a page, in its layout. The tables at the end are of the whole note, whatever the layout
 * shows of it.
 */
export function noteHtml(note: Note, page: PageOptions): readonly Element[] {
  const layout = layoutOf(page.layout);
  const selected = layout.select(note);
  const { title, subtitles, fields, rest } = topOf(selected);
  const start = rest.findIndex(({ type }) => type === 'agenda-item' || type === 'trailer');
  const preamble = start < 0 ? rest : rest.slice(0, start);
  const [body, appendix] = beforeAppendix(rest.slice(preamble.length));
  return [
    ...(page.isDraft ? [h('p', { className: ['draft'] }, DRAFT)] : []),
    h('h1', shown(title) || UNTITLED),
    ...[...subtitles, partialName(layout)]
      .filter((words) => words !== '')
      .map((words) => h('p', { className: ['subtitle'] }, shown(words))),
    ...preambleHtml(fields, noteFields([header(''), ...preamble]), preamble),
    ...formHtml(layout, selected, body),
    ...(page.hasSignature ? [signatureHtml()] : []),
    ...bodyHtml(appendix),
    ...(page.hasDecisionsTable ? decisionsRegisterHtml(note) : []),
    ...(page.hasActionsTable && layout.form !== 'register' ? actionsRegisterHtml(note) : []),
  ];
}

/** The title block; for a note without a title the first words that name it, as a page must have one. */
function topOf(note: Note): TitleBlock {
  const block = titleBlockOf(note);
  return block.title === '' ? { ...block, ...pageTitle([header(''), ...block.rest]) } : block;
}

function formHtml(
  { form }: Layout,
  selected: Note,
  blocks: readonly Exclude<TopBlock, Header>[],
): readonly Element[] {
  switch (form) {
    case 'running':
      return bodyHtml(blocks);
    case 'columns':
      return columnsHtml(blocks);
    case 'register':
      return actionsRegisterHtml(selected);
    default:
      return assertNever(form);
  }
}

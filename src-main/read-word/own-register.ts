import type { Action, AgendaItem } from '../../shared/note/blocks.ts';
import { action, agendaItem, listItem, paragraph } from '../../shared/note/build.ts';
import { BULLET } from '../../shared/pieces/list-marker.ts';
import { matchMarker } from '../../shared/tagged/marker.ts';
import { detailsIn, inLists } from './own-labelled.ts';
import { ownWords, wordsOfCell } from './own-lines.ts';
import type { WordCell, WordTable } from './word-piece.ts';

/** The bullet that is written before the items of a cell. */
const WRITTEN_BULLET = '•';

/** The entries that the table of all actions tells: rows of one entry follow each other. */
export function entriesOfRegister({ rows }: WordTable): readonly AgendaItem[] {
  const [titles = [], ...body] = rows;
  const columns = titles.map((title) => wordsOfCell(title).toLowerCase());
  const entries: { readonly number: string; readonly title: string; readonly actions: Action[] }[] = [];
  for (const row of body) {
    const cell = (title: string): WordCell | undefined => row[columns.indexOf(title)];
    const said = (title: string): string => wordsOfCell(cell(title) ?? { columns: 1, rows: 1, pieces: [] });
    const [number, title] = [said('item'), said('title')];
    const last = entries.at(-1);
    const entry = last?.number === number && last.title === title ? last : { number, title, actions: [] };
    if (entry !== last) entries.push(entry);
    const details = detailsOf(said('owner'), said('due'), said('status'));
    const keyword = entry.actions.length === 0 ? 'Action' : '';
    entry.actions.push(action(contentOf(cell('action')), { ...details, keyword }));
  }
  return entries.map(({ number, title, actions }) => agendaItem({ ai: null, number, title }, actions));
}

function detailsOf(owner: string, due: string, status: string): Pick<Action, 'owner' | 'due' | 'status'> {
  return {
    ...(owner === '' ? {} : detailsIn(`Owner: ${owner}`)),
    ...(due === '' ? {} : detailsIn(`Due: ${due}`)),
    ...(status === '' || /^open$/i.test(status) ? {} : detailsIn(`Status: ${status}`)),
  };
}

/** The lines of a cell: items behind their markers, and paragraphs. */
function contentOf(cell: WordCell | undefined): Parameters<typeof action>[0] {
  const lines = (cell?.pieces ?? []).flatMap((piece) =>
    piece.kind === 'paragraph' ? [ownWords(piece)] : [],
  );
  const said = lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const marker = matchMarker(line);
      if (!marker) return paragraph(line.replace(/\s+/g, ' '));
      const sign = marker.marker === WRITTEN_BULLET ? BULLET : marker.marker;
      return listItem(sign, line.slice(marker.at));
    });
  return inLists(said);
}

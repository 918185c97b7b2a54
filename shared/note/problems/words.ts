import { actionsOf } from '../actions.ts';
import { attendanceOf } from '../attendance.ts';
import type { AgendaItem, Block, Note } from '../blocks.ts';
import { peopleOwning } from '../owner.ts';
import { everyBlock } from '../walk.ts';
import type { Examined, Finding, Rule } from './problem.ts';

interface Line {
  readonly words: string;
  readonly at: number;
  readonly item: AgendaItem | null;
}

function linesOf(note: Note, offsets: ReadonlyMap<object, number>): readonly Line[] {
  return note.flatMap((top) => {
    const item = top.type === 'agenda-item' ? top : null;
    return [...everyBlock([top])].flatMap((block) => {
      const words = wordsOf(block);
      return words === '' ? [] : [{ words, at: offsets.get(block) ?? 0, item }];
    });
  });
}

function wordsOf(block: Block): string {
  if (block.type === 'header') return block.title;
  if (block.type === 'paragraph' || block.type === 'list-item' || block.type === 'item-title') {
    return block.children[0].text;
  }
  return block.type === 'attendance' && block.layout?.form === 'list' ? block.layout.raw : '';
}

const TITLE = /\b(?:Cllrs?\.?|Councillors?)\s+((?:Mrs|Mr|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady)\.?\s+)?/g;
const NAME =
  /^\p{Lu}(?:\.|[\p{L}’'-]*)(?:\s+(?:\p{Lu}\.(?=\s)|(?:(?:de|van|von|der|la|le|St\.?)\s+(?=\p{Lu}))?\p{Lu}[\p{L}’'-]*))*/u;
const BETWEEN = /^\s*(?:,|and|&)\s*(?=\p{Lu})/u;
const NO_NAME = /^(?:The|Members?|Officers?|Board|Committee|Panel|Council|Chair(?:man)?)\b/;

/** The names after `Cllr` or `Councillors` in running words, with their places. */
function namesIn(words: string): readonly { readonly name: string; readonly at: number }[] {
  const names: { name: string; at: number }[] = [];
  for (const match of words.matchAll(TITLE)) {
    // `the Councillor Development programme` is about councillors, not one of them.
    if (/\bthe $/i.test(words.slice(0, match.index))) continue;
    const isPlural = /s\b/.test(match[0]);
    let at = match.index + match[0].length;
    for (;;) {
      const name = NAME.exec(words.slice(at))?.[0];
      if (!name || NO_NAME.test(name)) break;
      names.push({ name, at });
      at += name.length;
      const between = isPlural ? BETWEEN.exec(words.slice(at)) : null;
      if (!between) break;
      at += between[0].length;
    }
  }
  return names;
}

const HONOURS =
  /^(?:OBE|MBE|CBE|DBE|KBE|JP|DL|MP|QC|KC|BEM|FRSA|Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Mayor)$/i;

function surnameOf(name: string): string {
  const parts = name
    .replace(/[’']s?$/, '')
    .replace(/\([^)]*\)/g, '')
    .split(/\s+/);
  return (
    parts
      .filter((part) => part !== '' && !HONOURS.test(part))
      .at(-1)
      ?.toLowerCase() ?? ''
  );
}

/**
 * Councillors named in the text, and people who are to act, whom the attendance does not have. A hint only: guests and
 * absentees are named too.
 */
export const unknownNames: Rule = (examined) => {
  const known = new Set(attendanceOf(examined.note).map(({ name }) => surnameOf(name)));
  if (known.size === 0) return [];
  const told = new Set<string>();
  const named = [...namedIn(examined), ...ownersIn(examined)].sort((one, other) => one.at - other.at);
  return named.flatMap(({ name, at, item, is }): Finding[] => {
    const surname = surnameOf(name);
    if (surname.length < 2 || known.has(surname) || told.has(surname)) return [];
    told.add(surname);
    const message = `“${name}” ${is} here, but the attendance does not have this name.`;
    return [{ code: 'unknown-name', severity: 'hint', at, message, item }];
  });
};

interface Named {
  readonly name: string;
  readonly at: number;
  readonly item: AgendaItem | null;
  /** What the name is there for. */
  readonly is: string;
}

function namedIn({ note, offsets }: Examined): readonly Named[] {
  return linesOf(note, offsets).flatMap(({ words, at, item }) =>
    item === null
      ? []
      : namesIn(words).map(({ name, at: within }) => ({ name, at: at + within, item, is: 'is named' })),
  );
}

function ownersIn({ note, offsets }: Examined): readonly Named[] {
  return actionsOf(note).flatMap(({ owner, block, item }) => {
    const at = offsets.get(block.children[0] ?? block) ?? offsets.get(block) ?? 0;
    return peopleOwning(owner ?? '').map((name) => ({ name, at, item, is: 'is to act' }));
  });
}

/** What a template leaves where nothing was filled in. */
const EMPTY_FIELD =
  /\bFIELD_[A-Z_]+\b|«[^»]{0,60}»|\bMERGEFIELD\b|\b(Councillors?|Cllrs?)[ \u00A0]{1,4}(?=\1\b)|(?:^|[\r\n])[ \t]*(?:Apologies|Present|In attendance|Absent|Substitutes?)(?: for absence)?:[ \u00A0\t]*\.(?:[ \u00A0]*\.)+/;

/** Fields of a template that nothing was filled into: `Apologies: .  .`, `Councillor  Councillor`, `«Name»`. */
export const emptyFields: Rule = ({ note, offsets }) =>
  linesOf(note, offsets).flatMap(({ words, at, item }): Finding[] => {
    const match = EMPTY_FIELD.exec(words);
    if (!match) return [];
    const field = match[0].trim();
    const message = `“${field}” looks like a field of a template that was never filled in.`;
    return [{ code: 'empty-field', severity: 'warning', at: at + match.index, message, item }];
  });

/** A tag that lost its end: words now, and an entry that is not opened or closed. */
const BROKEN_TAG = /^<\s*\/?\s*(?:AI\s*\d{1,4}|[A-Z_]*SECTION)\s*$/i;

export const brokenTags: Rule = ({ note, offsets }) =>
  linesOf(note, offsets).flatMap(({ words, at, item }): Finding[] => {
    if (words.length > 60 || !BROKEN_TAG.test(words)) return [];
    const message = `“${words}” looks like a tag without its “>”. It is read as text.`;
    return [{ code: 'broken-tag', severity: 'error', at, message, item }];
  });

import fc from 'fast-check';
import * as v from 'valibot';
import { USUAL_SETTINGS } from '../../shared/bridge/usual-settings.ts';
import { type ArgumentOf, type CallName, calls } from '../../shared/bridge.ts';
import { agendaItem, header, paragraph } from '../../shared/note/build.ts';

/** A well-formed argument of each call that takes one: what a malformed one is made from. */
const WELL_FORMED: { readonly [K in CallName]?: ArgumentOf<K> } = {
  edit: {
    sequence: 1,
    operations: [
      { type: 'insert_text', path: [0, 0], offset: 0, text: 'x' },
      { type: 'remove_node', path: [1], node: paragraph('x') },
      { type: 'set_node', path: [1], properties: {}, newProperties: { number: '1' } },
      { type: 'move_node', path: [1], newPath: [2] },
    ],
    selection: { anchor: { path: [1, 0], offset: 0 }, focus: { path: [1, 0], offset: 0 } },
    token: 'x',
  },
  handInNote: {
    note: [header('Title'), agendaItem({ ai: 1, number: '1', title: 'x' }, [paragraph('x')])],
    selection: null,
  },
  moveCaret: { anchor: { path: [0, 0], offset: 0 }, focus: { path: [0, 0], offset: 1 } },
  refuseChange: 'x',
  openPaths: ['/x'],
  forgetRecent: '/x',
  actOnBar: { kind: 'conflict', action: 'keep-mine' },
  describeVersion: '0'.repeat(64),
  showVersion: '0'.repeat(64),
  compareWithVersion: '0'.repeat(64),
  restoreVersion: '0'.repeat(64),
  recover: 'x.journal',
  forgetRecoverable: 'x.journal',
  changeSettings: { ...USUAL_SETTINGS, theme: 'dark' },
  openLink: 'https://minutewright.invalid/',
  reportError: { name: 'Error', places: ['x'] },
};

/** Any value that crosses to a page and back: data, and what only looks like it. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withNullPrototype: false, maxDepth: 3 }),
  fc.constantFrom<unknown>(
    ...[undefined, null, '', '/', '\0', Number.NaN, -1, 1e300, Number.POSITIVE_INFINITY, 0.5, true],
    ...[[], {}, [[]], [{}], { length: 1 }, { type: 'header' }, { text: 1 }, { children: 1 }],
    JSON.parse('{"__proto__":{"type":"header"}}'),
    { toString: 1, constructor: 1 },
    [{ type: 'header', children: [{ text: 1 }] }],
    [{ type: 'header', children: [null] }],
    { ok: true, value: null },
  ),
);

/** Arguments that a call's own schema does not let through. */
export function malformed(name: CallName): fc.Arbitrary<unknown> {
  const { argument } = calls[name];
  const wellFormed: unknown = WELL_FORMED[name];
  const nearly = wellFormed === undefined ? anything : fc.oneof(anything, oneThingWrong(wellFormed));
  return nearly.filter((value) => !v.is(argument, value));
}

/** A value with one place in it replaced or left out. */
function oneThingWrong(value: unknown): fc.Arbitrary<unknown> {
  const places = placesIn(value);
  return fc
    .tuple(fc.constantFrom(...places), fc.option(anything, { nil: MISSING, freq: 4 }))
    .map(([place, junk]) => replaced(value, place, junk));
}

const MISSING = Symbol('missing');

function placesIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    placesIn(part).map((place) => [key, ...place]),
  );
  return [[], ...inner];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], junk: unknown): unknown {
  if (key === undefined) return junk === MISSING ? undefined : junk;
  const source = value as Readonly<Record<string, unknown>>;
  const part = replaced(source[key], rest, junk);
  const entries = Object.entries(source).flatMap(([name, own]) => {
    if (name !== key) return [[name, own] as const];
    return junk === MISSING && rest.length === 0 ? [] : [[name, part] as const];
  });
  return Array.isArray(value) ? entries.map(([, own]) => own) : Object.fromEntries(entries);
}

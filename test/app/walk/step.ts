import fc from 'fast-check';
import { COMMANDS, type CommandId } from '../../../shared/commands.ts';
import { words } from '../../laws/generate.ts';

/**
 * One thing that a person does in the window. Places are numbers that are counted round by how many there are; `x` and
 * `y` are hundredths of a place's width and height.
 */
export type Step =
  | { readonly do: 'press'; readonly keys: string; readonly times: number }
  | { readonly do: 'type'; readonly words: string }
  | { readonly do: 'click'; readonly at: number; readonly x: number; readonly y: number; readonly how: Click }
  | { readonly do: 'form'; readonly at: number }
  | { readonly do: 'drag'; readonly at: number; readonly to: number; readonly x: number }
  | { readonly do: 'compose'; readonly words: string; readonly isGivenUp: boolean }
  | { readonly do: 'paste'; readonly text: string; readonly html: string }
  | { readonly do: 'dialog'; readonly keys: string; readonly words: string };

type Click = 'once' | 'twice' | 'thrice' | 'with shift';

/** Keys that mean something in words and in fields. */
const KEYS = [
  ...['Enter', 'Enter', 'Shift+Enter', 'Backspace', 'Backspace', 'Delete', 'Tab', 'Shift+Tab', 'Escape'],
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'Space'],
  ...['Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+Home', 'Shift+End'],
  ...['Control+Backspace', 'Control+Delete', 'Control+ArrowLeft', 'Control+Shift+ArrowRight', 'F2', 'Insert'],
  ...['Control+Home', 'Control+End', 'Control+Shift+End', 'Control+Delete', 'Alt+ArrowUp', 'Alt+ArrowDown'],
  ...['F6', 'Shift+F6', 'Control+c', 'Control+x', 'Control+v', 'Control+v', 'Control+y'],
];

const UNDO = ['Control+z', 'Control+z', 'Control+z', 'Control+Shift+z'];

/** What asks the person, goes to another window or leaves the note: there the walk would end, or wait for ever. */
const ELSEWHERE: ReadonlySet<CommandId> = new Set([
  ...(['new', 'new-from', 'open', 'reopen-closed', 'save-as', 'export', 'close', 'quit'] as const),
  ...(['full-screen', 'zoom-in', 'zoom-out', 'zoom-reset', 'cut', 'copy', 'paste', 'undo', 'redo'] as const),
]);

/** Commands that open something over or beside the note, which a person waits for. */
const DIALOGS: ReadonlySet<CommandId> = new Set([
  ...(['versions', 'settings', 'find', 'replace', 'jump', 'palette', 'legend', 'next-misspelling'] as const),
]);

/** Keys as Electron names them, as Playwright does. */
function keysOf(keys: string): string {
  const names: Readonly<Record<string, string>> = { CmdOrCtrl: 'Control' };
  const arrows = /^(?:Left|Right|Up|Down)$/;
  const parts = keys.split('+').map((part) => names[part] ?? (arrows.test(part) ? `Arrow${part}` : part));
  return parts.map((part) => (/^[A-Z]$/.test(part) ? part.toLowerCase() : part)).join('+');
}

const own = COMMANDS.flatMap(({ id, keys }) =>
  keys === undefined || ELSEWHERE.has(id) ? [] : [{ id, keys: keysOf(keys) }],
);
const SHORTCUTS = own.filter(({ id }) => !DIALOGS.has(id)).map(({ keys }) => keys);
const DIALOG_KEYS = own.filter(({ id }) => DIALOGS.has(id)).map(({ keys }) => keys);

/** Beginnings of lines that mean something as they are typed, and signs that become others. */
const BEGINNINGS = [
  ...['Decision: ', 'Action: ', 'RESOLVED ', 'RESOLVED – ', 'AGREED that: ', 'Vote: ', '- ', '1. ', '(a) '],
  ...[
    '/dec',
    '/',
    '“',
    '"',
    "it's",
    'so -- and',
    'wait...',
    '[Owner: Ada; Due: 3 May 2020]',
    '\u00AD',
    '\u00A0',
  ],
  ...['<AI3>', '</AI3>', '<TRAILER_SECTION>', 'ﬁ', '日本', '👩‍👩‍👧', 'é', 'ا', '  ', 'a '],
];

const HTML = [
  '<p>One <b>bold</b></p><ul><li>first</li><li>second<ul><li>within</li></ul></li></ul>',
  '<h2>7. Quays</h2><p>RESOLVED: That so be it.</p><p>Action: Ada to write by 3 May 2020</p>',
  '<table><tr><td>Chairman</td><td>Cllr Ada Marlow</td><td>Quay</td></tr><tr><td>Members</td><td>Ben</td><td></td></tr></table>',
  '<ol><li>one</li><li>two</li></ol><p>and on</p>',
];

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('press'),
      keys: fc.constantFrom(...KEYS),
      times: fc.constantFrom(1, 1, 1, 3),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('press'),
      keys: fc.constantFrom(...SHORTCUTS),
      times: fc.constant(1),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('press'),
      keys: fc.constantFrom(...UNDO),
      times: fc.constantFrom(1, 2, 5),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('type'),
      words: fc.oneof(fc.constantFrom(...BEGINNINGS), fc.string({ maxLength: 6 }), words),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('click'),
      at: fc.nat(),
      x: fc.integer({ min: 0, max: 100 }),
      y: fc.integer({ min: 0, max: 100 }),
      how: fc.constantFrom<Click>('once', 'once', 'twice', 'thrice', 'with shift'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('form'), at: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('drag'),
      at: fc.nat(),
      to: fc.nat(),
      x: fc.integer({ min: 0, max: 100 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('compose'),
      words: fc.constantFrom('日本', 'é', 'Decision:', '- '),
      isGivenUp: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('paste'),
      text: fc.array(words, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n')),
      html: fc.oneof(fc.constant(''), fc.constantFrom(...HTML)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('dialog'),
      keys: fc.constantFrom(...DIALOG_KEYS),
      words: fc.constantFrom('', 'a', 'the', 'Item'),
    }),
  },
) as fc.Arbitrary<Step>;

/** The steps of a walk: the same for the same seed. */
export function stepsOf(seed: number, count: number): readonly Step[] {
  return fc.sample(step, { seed, numRuns: count });
}

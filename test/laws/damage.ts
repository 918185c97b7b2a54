/**
 * Arbitraries over the text and bytes of notes. They know the family's tokens and nothing of how a note is read, so
 * that a law tried on them is tried on what files really hold and on what nobody thought of.
 */
import fc from 'fast-check';

/** Three throws of the dice that place one damage: two places and one choice, each any whole number. */
interface Throw {
  readonly at: number;
  readonly to: number;
  readonly pick: number;
}

type Damage = (text: string, dice: Throw, samples: readonly string[]) => string;

/** At most so many damages on one sample: more, and hardly a line is left that a clerk's file could hold. */
const MOST_DAMAGES = 6;
/** The longest slice cut out or spliced in, in characters: a few entries, never the whole note. */
const LONGEST_SLICE = 400;
/** The most lines that a line is moved by. */
const FURTHEST_SWAP = 40;

const TAG = /<\/?\s*[A-Z_]+\d*\s*>/g;
const LINE_ENDS = ['\r\n', '\r', '\n\r', '\u2028', '\v', '\f'] as const;
const SPACES = [' ', '\t', '\u00a0', '\n', '  ', '\u2003', '\u200b'] as const;
const INTRUDERS = [
  ...'\0\u00a0\u00ad\u2028\u2029\ufeff\t\r\n\v\f\u0085\u001a\u007f\u200b\u200f\u202e\ufffd\uffff\\<>/&:·•-–é%{$',
  ...'\ud800|\udc00|1.|(a)|👩🏽‍💼|e\u0301|<AI|</|AI1>|<!--'.split('|'),
];

function chosen<T>(list: readonly T[], dice: number): T {
  return list[dice % list.length] as T;
}

/** A place in the text, its end among them. */
function place(text: string, dice: number): number {
  return dice % (text.length + 1);
}

function replaced(text: string, from: number, to: number, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}

/** One of the text's tags as [from, to], or an empty place where it has none. */
function someTag(text: string, dice: number): readonly [number, number] {
  const tags = [...text.matchAll(TAG)];
  const tag = tags.length === 0 ? undefined : chosen(tags, dice);
  return tag === undefined ? [place(text, dice), place(text, dice)] : [tag.index, tag.index + tag[0].length];
}

/** Applies a change to the tag that the dice choose. */
function onTag(change: (tag: string, dice: Throw) => string): Damage {
  return (text, dice) => {
    const [from, to] = someTag(text, dice.at);
    return replaced(text, from, to, change(text.slice(from, to), dice));
  };
}

/** Applies a change to the lines, given the index of the line that the dice choose. */
function onLine(change: (lines: string[], index: number, dice: Throw) => void): Damage {
  return (text, dice) => {
    const lines = text.split('\n');
    change(lines, dice.at % lines.length, dice);
    return lines.join('\n');
  };
}

const damages: Readonly<Record<string, Damage>> = {
  'tag dropped': onTag(() => ''),
  'tag doubled': onTag((tag, { pick }) => tag + chosen(['', '\n', '\n\n', ' '], pick) + tag),
  'tag moved': (text, { at, to }) => {
    const [from, end] = someTag(text, at);
    const without = replaced(text, from, end, '');
    const goal = place(without, to);
    return replaced(without, goal, goal, text.slice(from, end));
  },
  'tag renumbered': onTag((tag, { to, pick }) =>
    tag.replace(/\d*(?=\s*>)/, `${chosen([to % 20, to, '', '007'], pick)}`),
  ),
  'tag opened or closed': onTag((tag) => (tag.startsWith('</') ? `<${tag.slice(2)}` : `</${tag.slice(1)}`)),
  'space in a tag': onTag((tag, { to, pick }) => {
    const goal = place(tag, to);
    return replaced(tag, goal, goal, chosen(SPACES, pick));
  }),
  'case of a tag': onTag((tag) => tag.toLowerCase()),
  'lines joined': onLine((lines, index, { pick }) => {
    const joined = lines.slice(index, index + 2).join(chosen(['', ' ', '\t', '\u00a0'], pick));
    lines.splice(index, 2, joined);
  }),
  'line dropped': onLine((lines, index) => void lines.splice(index, 1)),
  'line doubled': onLine((lines, index) => void lines.splice(index, 0, lines[index] ?? '')),
  'lines swapped': onLine((lines, index, { to }) => {
    const other = Math.min(lines.length - 1, index + (to % FURTHEST_SWAP));
    [lines[index], lines[other]] = [lines[other] ?? '', lines[index] ?? ''];
  }),
  'line broken': (text, { at }) => replaced(text, place(text, at), place(text, at), '\n'),
  'blank lines dropped': (text, { at }) => replaced(text, 0, text.length, closeUp(text, place(text, at))),
  'line ends changed': (text, { pick }) => text.replaceAll('\n', chosen(LINE_ENDS, pick)),
  'line ends mixed': (text, { at, to, pick }) => {
    const every = 2 + (to % 5);
    let count = at % every;
    return text.replaceAll('\n', () => (count++ % every === 0 ? chosen(LINE_ENDS, pick + count) : '\n'));
  },
  'slice cut out': (text, { at, to }) => {
    const from = place(text, at);
    return replaced(text, from, from + (to % LONGEST_SLICE), '');
  },
  'slice spliced in': (text, { at, to, pick }, samples) => {
    const other = chosen(samples, pick);
    const from = place(other, to);
    const goal = place(text, at);
    return replaced(text, goal, goal, other.slice(from, from + (pick % LONGEST_SLICE)));
  },
  'character put in': (text, { at, pick }) => {
    const goal = place(text, at);
    return replaced(text, goal, goal, chosen(INTRUDERS, pick));
  },
  'character put over another': (text, { at, pick }) => {
    const goal = place(text, at);
    return replaced(text, goal, goal + 1, chosen(INTRUDERS, pick));
  },
  'characters put in everywhere': (text, { at, to, pick }) => {
    const step = 20 + (to % 200);
    let out = text.slice(0, at % step);
    for (let from = at % step, turn = pick; from < text.length; from += step, turn++)
      out += chosen(INTRUDERS, turn) + text.slice(from, from + step);
    return out;
  },
  truncated: (text, { at }) => text.slice(0, place(text, at)),
  'beginning lost': (text, { at }) => text.slice(place(text, at)),
};

/** The blank lines within a few hundred characters of a place taken out. */
function closeUp(text: string, from: number): string {
  const to = from + LONGEST_SLICE;
  return text.slice(0, from) + text.slice(from, to).replace(/\n\s*\n/g, '\n') + text.slice(to);
}

const dice = fc.nat({ max: 0x3fffffff });
const oneDamage = fc.record({
  kind: fc.constantFrom(...Object.keys(damages)),
  at: dice,
  to: dice,
  pick: dice,
});

/** One of the samples, with one to six things that happen to files done to it at places that vary. */
export function damagedNote(samples: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...samples), fc.array(oneDamage, { minLength: 1, maxLength: MOST_DAMAGES }))
    .map(([sample, list]) =>
      list.reduce((text, { kind, ...dice }) => damages[kind]?.(text, dice, samples) ?? text, sample),
    );
}

/** What the lines of these notes are made of, odd and even, parted by bars. */
const TOKENS = [
  '<AI1>|</AI1>|<AI2>|</AI2>|</AI3>|<AI12>|</ AI1>|< AI2 >|<AI>|<ai1>|<AI1|</AI1>x|<AI0>|<AI01>|',
  '<AI99999999999999999999>|<TRAILER_SECTION>|</TRAILER_SECTION>|<LAYOUT_SECTION>|</LAYOUT_SECTION>|',
  '<HEADING_LAYOUT_SECTION>|</ HEADING_LAYOUT_SECTION>|</TITLE_ONLY_LAYOUT_SECTION>|FIELD_TITLE|',
  'FIELD_SUMMARY| Note of last Ferry Panel meeting|\tTitle:|\tDate:|\tVenue:|Date:|\tFerry Panel|',
  '\tThursday 24 October 2019|24/10/2019|4.00pm8 October 2020|Attendance|\tQuay House|',
  'An attendance list is attached as Appendix A to this note|\tItem|\tDecisions and actions|\tAction|',
  '\t1  |\t10  |\tFares|\t| |||\u00a0|\u00a0\u00a0 |\t \t|\t\tFares|\tOfficers to reply|Decision|',
  'Decision:|Decision: |Decisions|DECISION –|Decision Made:|RESOLVED|RESOLVED:|',
  'RESOLVED: That it be so.|RESOLVED – that it be so|Resolved –|Resolved: -|AGREED that:|AGREED|',
  'The Board RESOLVED to wait.|RECOMMENDATION TO COUNCIL:|UNANIMOUSLY RESOLVED|58.4 RESOLVED: That.|',
  'Members:|Members noted the report.|The Board:|Action|Action:|Actions:|Action: Ada to write.|',
  'ACTION – Officers|Officers to write by 30 November 2019.|Ada Marlow to reply by Friday.|',
  'To circulate it.|· One|·One|·|· |•  Two|- Three|-|o Four|·\tFive|\t· Six|  - Seven|– Eight|1. one|',
  '1.|2. two|1) one|(1) one|a) a|(a) a|(a)          Part|i) i|(iv) iv|1.2.3 x|',
  '58             Business|58.1         Words.|63   Apologies|155.     Minutes|Co.33   Apologies|535|',
  '45/24|01/22    |E.70/23|5|No words.|A line that runs|on to the next|Two  spaces  in it. |Present:|',
  'Present:   Councillors Ada Marlow (Chair), Ben Thorne and Cy Vance|In attendance:|Apologies:|',
  'Apologies: .  .|Councillor  Councillor|Substitutes:|Officers:|Cllr Vance (via Teams)|',
  'Cllr Dee Winter|Appendix A -Attendance |\tPosition/Role|\tCouncillor|\tAuthority|\tChairman|',
  '\t Cllr Ada Marlow OBE|\tVice-Chair|\tDeputy-chair|\tMembers|\tApologies|\tSubstitutes|',
  '\tIn Attendance|\tEast Council|For|Against|Abstentions|Ada Marlow, Ben Thorne – 26 votes|',
  '3 for, 1 against, 0 abstentions|For: 7|PART ONE|PART TWO|PART II|Exempt Category 4|Schedule 12A|',
  'Exclusion of Press and Public|(Pages 5 - 22)|1 - 7|(to follow)|\\|\\<AI1>|&lt;AI1&gt;|\ud83d|',
  '\ufeff|\0|“quoted”|£5',
]
  .join('')
  .split('|');

/** What stands between two tokens; the line end most often, so that most tokens are lines. */
const JOINTS = [
  ...[
    '\n',
    '\n',
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '\n\n\n',
    '\n \n',
    '\n\u00a0\n',
    '\n\u00a0\n\n',
    '\n\t\n',
    '\n\n\t\n\n\n',
  ],
  ...['', ' ', '  ', '\t', '\r\n', '\r\n\r\n', '\r', '\u2028', '\u0085', '   ', '\u00a0'],
] as const;

const piece = fc.tuple(fc.constantFrom(...TOKENS), fc.constantFrom(...JOINTS));

/** Text put together from the tokens of the family: short and dense, so that what never meets in a file meets here. */
export function noteLikeText(): fc.Arbitrary<string> {
  return fc
    .array(piece, { maxLength: 24, size: 'max' })
    .map((pieces) => pieces.map((two) => two.join('')).join(''));
}

/** The characters of windows-1252 from byte 0x80 to 0x9f; the five that it leaves open stand for themselves. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function utf16(text: string, littleEndian: boolean): number[] {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))];
  return units.flatMap((unit) => (littleEndian ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff]));
}

/** What windows-1252 does not have becomes a question mark, as a program that saved in it would have done. */
function windows1252(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => {
    const code = text.charCodeAt(at);
    if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
    const high = WINDOWS_1252.indexOf(text.charAt(at));
    return high === -1 ? 0x3f : 0x80 + high;
  });
}

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

const encodings: readonly ((text: string) => number[])[] = [
  utf8,
  (text) => [0xef, 0xbb, 0xbf, ...utf8(text)],
  (text) => utf16(text, true),
  (text) => utf16(text, false),
  (text) => [...utf16(text, true), 0x41],
  (text) => [...utf16(text, false), 0x00],
  windows1252,
];

const flip = fc.tuple(dice, fc.nat({ max: 0xff }));

/** The bytes of a text in the encodings that files come in, some with bytes flipped; and bytes that are no text. */
export function encodedBytes(text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> {
  const whole = fc
    .tuple(text, fc.constantFrom(...encodings))
    .map(([words, encode]) => Uint8Array.from(encode(words)));
  const flipped = fc.tuple(whole, fc.array(flip, { minLength: 1, maxLength: 4 })).map(([bytes, flips]) => {
    const copy = bytes.slice();
    for (const [at, value] of flips) if (copy.length > 0) copy[at % copy.length] = value;
    return copy;
  });
  return fc.oneof(
    { weight: 4, arbitrary: whole },
    { weight: 2, arbitrary: flipped },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 64 }) },
  );
}

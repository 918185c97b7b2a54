import type { LayoutId } from './layouts/layout.ts';
import type { Note } from './note/blocks.ts';
import { meetingOf, noteTitle } from './note/meeting.ts';

/** What the name of an exported file tells. */
export interface ExportName {
  /** Of the meeting, as `Improvement Board`; empty where the note does not say. */
  readonly body: string;
  /** ISO date of the meeting, or null. */
  readonly date: string | null;
  readonly layout: LayoutId;
  /** Whether it is the public version. */
  readonly isPublic: boolean;
}

/** Date first, so that a folder of notes is in the order of the meetings. */
export const USUAL_PATTERN = '{date} {body} {layout} {public}';

/** What stands for what in a pattern. */
export const NAME_TOKENS = ['date', 'year', 'month', 'day', 'body', 'layout', 'public'] as const;

export type NameToken = (typeof NAME_TOKENS)[number];

/** The parts of a pattern, with their braces, that stand for nothing: each once. */
export function unknownParts(pattern: string): readonly string[] {
  const parts = [...pattern.matchAll(/\{([^{}]*)\}/g)];
  const unknown = parts.filter(([, word = '']) => tokenOf(word) === undefined);
  return [...new Set(unknown.map(([part]) => part))];
}

function tokenOf(word: string): NameToken | undefined {
  return NAME_TOKENS.find((one) => one === word.toLowerCase());
}

/** What a note of each layout is called among files. */
const LAYOUT_NAMES: Readonly<Record<LayoutId, string>> = {
  minutes: 'minutes',
  note: 'note',
  'decision-sheet': 'decisions',
  'action-list': 'actions',
  agenda: 'agenda',
};

/** A name of nothing but unknown things. */
const NO_NAME = 'note';

/**
 * File systems take names of 255 characters (Windows, macOS) or octets (Linux), and Windows paths of 260 characters: the
 * ending, a number to tell copies apart and the folder want their share. A longer body is cut, so that what stands after
 * it in the name is not.
 */
const LONGEST_NAME = { characters: 120, octets: 200 } as const;
const LONGEST_BODY = { characters: 80, octets: 140 } as const;

/** What a file system of Windows, macOS or Linux does not take, and signs that are none. */
const UNTAKEN = /[<>:"/\\|?*\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]+/gu;

/** What can't be seen in a name, as a soft hyphen. */
const UNSEEN = /\p{Cf}+/gu;

/** Names of devices, which Windows takes for these whatever ending they have. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?=\s*(?:\.|$))/i;

/** Minutes are of a body, which the layout says again. */
const KIND_OF = /^(?:draft )?(?:minutes|notes?|agenda|record|decisions?) of (?:the )?(?:last )?(?=\S)/i;

/** The name of the file that a note is exported to, without its ending. */
export function exportNameOf(
  note: Note,
  choice: Pick<ExportName, 'layout' | 'isPublic'>,
  pattern = USUAL_PATTERN,
): string {
  const { body, date } = meetingOf(note);
  const said = (body || noteTitle(note)).replace(KIND_OF, '');
  return exportName({ ...choice, body: said, date }, pattern);
}

/**
 * The name of an exported file, without its ending: `2018-10-25 Improvement Board note`. Words in braces are replaced
 * (`NAME_TOKENS`); what is not known is left out, and with it a dash or brackets around it. Whatever the pattern and the
 * note say, every file system takes the name: it is no path, no device, not hidden, not empty and not too long.
 */
export function exportName(name: ExportName, pattern = USUAL_PATTERN): string {
  const filled = pattern.replace(/\{(\w+)\}/g, (whole, word: string) => {
    const token = tokenOf(word);
    return token === undefined ? whole : wordsOf(token, name);
  });
  const words = trimmed(shortened(trimmed(taken(filled)), LONGEST_NAME));
  return words.replace(DEVICE, '$&_') || NO_NAME;
}

function wordsOf(token: NameToken, { body, date, layout, isPublic }: ExportName): string {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  const values: Readonly<Record<NameToken, string>> = {
    date: date ?? '',
    year,
    month,
    day,
    body: shortened(taken(body), LONGEST_BODY),
    layout: LAYOUT_NAMES[layout],
    public: isPublic ? 'public' : '',
  };
  return values[token];
}

/** Words with a space for what a name can't hold. */
function taken(words: string): string {
  return words.normalize('NFC').replace(UNSEEN, '').replace(UNTAKEN, ' ').replace(/\s+/g, ' ').trim();
}

/**
 * Words without empty brackets, without dashes that join nothing, and without what a name may not begin or end with: a
 * dot hides a file or is lost, a dash makes it an option, a tilde a file of Word's own.
 */
function trimmed(words: string): string {
  return words
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/( [-–—_,])(?: [-–—_,])+(?= |$)/g, '$1')
    .replace(/^[\s.,_~–—-]+|[\s.,_–—-]+$/g, '');
}

/** Words cut off at the end of a word, or within one that alone is too long. */
function shortened(words: string, limit: { readonly characters: number; readonly octets: number }): string {
  let octets = 0;
  let end = 0;
  for (const character of words) {
    octets += octetsOf(character);
    if (end + character.length > limit.characters || octets > limit.octets) {
      const whole = words.slice(0, end);
      const atWord = words[end] === ' ' ? whole : whole.replace(/ \S*$/, '');
      return atWord.trim();
    }
    end += character.length;
  }
  return words;
}

/** How long a character is in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_00_00 ? 3 : 4;
}

/**
 * The font Symbol from space to tilde, and from code 160 (Adobe's Symbol encoding). A dot stands for what has no
 * character of its own.
 */
const SYMBOL_LOW =
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const SYMBOL_HIGH =
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';

/** What is used of the pictures of Wingdings in documents: bullets, ticks, boxes, arrows, and signs of an office. */
const WINGDINGS: ReadonlyMap<number, string> = new Map(
  (
    [
      [0x21, '✏✂✁👓🕭🕮🕯🕿✆🖂🖃📪📫📬📭'],
      [0x41, '✌👌👍👎☜☞☝☟🖐☺😐☹💣☠'],
      [0x6c, '●❍■□🞐❑❒⬧⧫◆❖⬥⌧⮹⌘'],
      [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
      [0x9e, '·•▪○'],
      [0xa4, '◉◎'],
      [0xa7, '▪◻'],
      [0xab, '★✶✴✹✵'],
      [0xd8, '➢'],
      [0xdf, '←→↑↓↖↗↙↘'],
      [0xe8, '➔'],
      [0xef, '⇦⇨⇧⇩⬄⇳'],
      [0xfb, '✗✓☒☑'],
    ] as const
  ).flatMap(([first, signs]) => [...signs].map((sign, index): [number, string] => [first + index, sign])),
);

const WINGDINGS_2: ReadonlyMap<number, string> = new Map([
  [0x50, '✓'],
  [0x4f, '✗'],
  [0x51, '☒'],
  [0x52, '☑'],
  [0x53, '☒'],
  [0x54, '☒'],
  [0x97, '●'],
  [0xa2, '■'],
  [0xa3, '□'],
]);

/** What stands for a picture of a font that is not known. */
const UNKNOWN = '▯';

/**
 * The character that a sign of a font of pictures stands for. Such signs have the codes from F020 to F0FF, or the same
 * without F000; a code of any other font is the character itself.
 */
export function symbol(font: string, code: number): string {
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const name = font.toLowerCase();
  if (name === 'symbol') return symbolSign(own);
  if (name === 'wingdings') return WINGDINGS.get(own) ?? (own === 0x20 ? ' ' : UNKNOWN);
  if (name === 'wingdings 2') return WINGDINGS_2.get(own) ?? UNKNOWN;
  if (code >= 0xe000 && code <= 0xf8ff) return code === 0xf0b7 ? '•' : UNKNOWN;
  return own < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
    ? ''
    : String.fromCodePoint(code);
}

function symbolSign(code: number): string {
  if (code >= 0x20 && code < 0x7f) return SYMBOL_LOW.charAt(code - 0x20);
  return code >= 0xa0 ? SYMBOL_HIGH.charAt(code - 0xa0) || UNKNOWN : UNKNOWN;
}

/** Words in which signs of a font of pictures stand as characters, with what they stand for. */
export function withSigns(words: string, font: string): string {
  if (!PRIVATE.test(words)) return words;
  return words.replace(ALL_PRIVATE, (sign) => symbol(font, sign.charCodeAt(0)));
}

const PRIVATE = /[\uf020-\uf0ff]/;
const ALL_PRIVATE = /[\uf020-\uf0ff]/g;

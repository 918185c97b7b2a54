import { createHash } from 'node:crypto';
import type { File } from 'docx';
import type { CountedList } from './number-count.ts';

/** With which number the runs of the lists of entries start, by the ids of the runs in the file. */
export type ListStarts = ReadonlyMap<number, number>;

/** `docx` marks every level as one that no paragraph uses and any program may define anew (17.9.6). */
const TENTATIVE = ' w:tentative="1"';

/** Ids of lists are 31 bits long: Word takes no greater ones. */
const ID_BITS = 2 ** 31;

/** The starts of all runs that `docx` gave ids to when it packed the document. */
export function startsOf(document: File, lists: readonly CountedList[]): ListStarts {
  const starts = new Map(lists.map(({ definition, starts: own }) => [definition.reference, own]));
  return new Map(
    document.Numbering.ConcreteNumbering.flatMap(({ numId, reference, instance }) => {
      const start = starts.get(reference)?.[instance];
      return start === undefined ? [] : [[numId, start] as const];
    }),
  );
}

/**
 * What `docx` can not say of lists. A run of entries starts with its own number: all runs of one list share its
 * definition, so that a heading that is added in Word goes on after the last. Those definitions are of several levels.
 * And each definition has an id of its own, by which Word tells lists apart when text is moved between documents:
 * without one it takes them for the same list (ISO/IEC 29500-1, 17.9.14). `seed` is what the document is known by.
 */
export function settledNumbering(numbering: string, starts: ListStarts, seed: string): string {
  const ofEntries = new Set<string>();
  const started = numbering.replace(
    /(<w:num w:numId="(\d+)"[^>]*>\s*<w:abstractNumId w:val="(\d+)"\/>).*?<\/w:num>/gs,
    (num: string, opening: string, id: string, definition: string) => {
      const start = starts.get(Number(id));
      if (start === undefined) return num;
      ofEntries.add(definition);
      const override = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
      return `${opening}${override}</w:num>`;
    },
  );
  const first = createHash('sha256').update(seed).digest().readUInt32BE();
  return started
    .replaceAll(TENTATIVE, '')
    .replace(
      /(<w:abstractNum [^>]*w:abstractNumId="(\d+)"[^>]*>)<w:multiLevelType w:val="\w+"\/>/g,
      (_, opening: string, id: string) => {
        const own = ((first + Number(id)) % ID_BITS).toString(16).toUpperCase().padStart(8, '0');
        const kind = ofEntries.has(id) ? 'multilevel' : 'hybridMultilevel';
        return `${opening}<w:nsid w:val="${own}"/><w:multiLevelType w:val="${kind}"/>`;
      },
    );
}

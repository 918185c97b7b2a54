/**
 * The fields that are open at a place in the text. A field has an instruction, which is not shown, and then what it
 * came to; either may have fields in it, and may go on over paragraphs.
 */
export interface Fields {
  begin(): void;
  separate(): void;
  end(): void;
  /** A paragraph begins. */
  paragraph(): void;
  /** Whether words at this place are shown. */
  isShown(): boolean;
}

/** A field of which the instruction has ended. */
const RESULT = -1;

/** No field is open. */
export function fields(): Fields {
  /** For each open field the paragraph its instruction began in, or that it has ended. */
  const open: number[] = [];
  let instructions = 0;
  let current = 0;
  const pop = (): void => {
    const last = open.pop();
    if (last !== undefined && last !== RESULT) instructions -= 1;
  };
  return {
    begin() {
      open.push(current);
      instructions += 1;
    },
    separate() {
      if (open.length === 0 || open[open.length - 1] === RESULT) return;
      open[open.length - 1] = RESULT;
      instructions -= 1;
    },
    end: pop,
    paragraph() {
      current += 1;
    },
    isShown() {
      // Words that stand in a later paragraph and in no inner field belong to no instruction: the field was never
      // ended, and must not hide the rest of the text.
      while (instructions > 0) {
        const last = open[open.length - 1] ?? RESULT;
        if (last === RESULT || last === current) break;
        pop();
      }
      return instructions === 0;
    },
  };
}

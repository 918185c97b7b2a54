/** Why a base is not used, thrown from wherever that shows. `sentences` stand after the file's name. */
export interface BaseTrouble extends Error {
  readonly sentences: string;
}

const SAFE = 'Nothing was changed.';

const SENTENCES = {
  strict: `this Word document is saved in the strict form of Open XML, which few programs read. ${SAFE} Open it in Word and save it as an ordinary Word document (.docx).`,
  'too-large': `this Word document is too large to take its looks from. ${SAFE} Take the text and large pictures out of it in Word, so that only its header and footer are left, and save it under another name.`,
  'no-document': `this Word document is damaged: it has no text and no page. ${SAFE} Open it in Word, let Word repair it and save it.`,
  fault: `the looks of this Word document could not be taken. ${SAFE} Please report this, with the file if it may be seen by others.`,
} as const;

/** The trouble of a kind, to be thrown; `cause` is for the log. */
export function baseTrouble(kind: keyof typeof SENTENCES, cause?: unknown): BaseTrouble {
  const error = new Error(`not usable as a base: ${kind}`, cause === undefined ? undefined : { cause });
  return Object.assign(error, { sentences: SENTENCES[kind] });
}

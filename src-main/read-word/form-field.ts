import type { Fields } from './fields.ts';
import { isOn, wholeNumber } from './read-styles.ts';
import type { XmlNext, XmlReader, XmlTag } from './xml-events.ts';

const TICKED = '☒';
const UNTICKED = '☐';

/**
 * A mark that a field begins, comes to its result, or ends. A field of a form may have no result: then `show` is given
 * what Word shows for it, a box or the choice that was made.
 */
export function fieldReader(tag: XmlTag, fields: Fields, show: (words: string) => void): XmlNext {
  switch (tag.attribute('w:fldCharType')) {
    case 'begin':
      return formReader(fields, show);
    case 'separate':
      fields.separate();
      return 'skip';
    case 'end':
      fields.end();
      return 'skip';
    default:
      return 'skip';
  }
}

function formReader(fields: Fields, show: (words: string) => void): XmlReader {
  let isTicked: boolean | null = null;
  let choice = 0;
  let entries: string[] | null = null;
  return {
    open(tag) {
      switch (tag.name) {
        case 'w:ffData':
          return 'inside';
        case 'w:checkBox':
          isTicked = false;
          return 'inside';
        case 'w:ddList':
          entries = [];
          return 'inside';
        case 'w:default':
        case 'w:checked':
          if (isTicked !== null) isTicked = isOn(tag);
          else if (entries !== null) choice = wholeNumber(tag.attribute('w:val')) ?? 0;
          return 'skip';
        case 'w:result':
          choice = wholeNumber(tag.attribute('w:val')) ?? 0;
          return 'skip';
        case 'w:listEntry':
          entries?.push(tag.attribute('w:val') ?? '');
          return 'skip';
        default:
          return 'skip';
      }
    },
    close() {
      if (isTicked !== null) show(isTicked ? TICKED : UNTICKED);
      else if (entries !== null) show(entries[choice] ?? '');
      fields.begin();
    },
  };
}

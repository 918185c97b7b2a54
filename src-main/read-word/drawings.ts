import type { OtherKind, Tally } from './extras.ts';
import type { XmlNext, XmlReader, XmlTag } from './xml-events.ts';

/** What a picture or a box in the text needs of the text around it. */
export interface DrawingPlace {
  readonly tally: Tally;
  /** Who reads the words of a box. */
  box(): XmlReader;
  /** Words that are drawn as a picture of letters, as the `DRAFT` across a page. */
  letters(words: string): void;
}

/** Elements around pictures, boxes and shapes, in the drawings of today and in those of old. */
const AROUND = new Set(['a:graphic', 'a:graphicData', 'pic:nvPicPr', 'wps:wsp', 'wps:txbx', 'v:textbox']);

/** Elements around several of them. */
const GROUPS = new Set(['wpg:wgp', 'wpg:grpSp', 'wpc:wpc', 'lc:lockedCanvas', 'v:group']);

/** Old shapes, each with a description of its own. */
const SHAPES = new Set([
  'v:shape',
  'v:rect',
  'v:roundrect',
  'v:oval',
  'v:line',
  'v:polyline',
  'v:image',
  'v:arc',
]);

/** Reads what a drawing (`w:drawing`), an old picture (`w:pict`) or an object (`w:object`) is, and the words in it. */
export function drawingReader(around: XmlTag, { tally, box, letters }: DrawingPlace): XmlReader {
  const isObject = around.name === 'w:object';
  /** The name of the whole, which is that of the picture in it unless there are several. */
  let name = '';
  let isGroup = false;
  let isTold = false;
  const other = (kind: OtherKind): XmlNext => {
    isTold = true;
    tally.other(kind);
    return 'skip';
  };
  const picture = (own: string): void => {
    isTold = true;
    tally.picture(isGroup ? own || name : name || own);
  };
  const pictureReader: XmlReader = {
    open(tag) {
      if (tag.name === 'pic:cNvPr') picture(nameOfPicture(tag));
      return tag.name === 'pic:nvPicPr' ? 'inside' : 'skip';
    },
  };
  return {
    open(tag) {
      if (GROUPS.has(tag.name)) {
        isGroup = true;
        return 'inside';
      }
      if (AROUND.has(tag.name)) return 'inside';
      if (SHAPES.has(tag.name)) {
        name = tag.attribute('alt') ?? name;
        // A line across the page.
        if (tag.attribute('o:hr') !== undefined) isTold = true;
        return 'inside';
      }
      switch (tag.name) {
        case 'wp:inline':
        case 'wp:anchor':
          return 'inside';
        case 'wp:docPr':
          name = nameOfPicture(tag);
          return 'skip';
        case 'pic:pic':
          return pictureReader;
        case 'w:txbxContent':
          isTold = true;
          return box();
        case 'v:imagedata':
          if (!isObject) picture(tag.attribute('o:title') ?? '');
          return 'skip';
        case 'v:textpath':
          isTold = true;
          letters(tag.attribute('string') ?? '');
          return 'skip';
        case 'o:OLEObject':
          if (tag.attribute('Type') !== 'Link') return other('embedded');
          // The link itself is counted with all others that lead out of the file.
          isTold = true;
          return 'skip';
        case 'c:chart':
        case 'cx:chart':
          return other('chart');
        case 'dgm:relIds':
          return other('diagram');
        case 'w:control':
          return other('control');
        default:
          return 'skip';
      }
    },
    close() {
      if (!isTold) tally.other(isObject ? 'embedded' : 'shape');
    },
  };
}

function nameOfPicture(tag: XmlTag): string {
  return tag.attribute('descr') || tag.attribute('title') || tag.attribute('name') || '';
}

import type { Parts } from '../zip/parts.ts';
import { withCarried } from './carried-note.ts';
import { type ListStarts, settledNumbering } from './list-starts.ts';
import { appProperties, coreProperties, type Properties } from './properties.ts';
import { keptWithSignature } from './signature.ts';

/** The styles that Word knows itself; any other is the product's own. */
const BUILT_IN =
  /^(?:Normal|DefaultParagraphFont|TableNormal|NoList|(?:Foot|End)noteReference|Title|Subtitle|Heading\d|BodyText(?:Indent)?|List(?:Bullet|Number)\d?|Header|Footer)$/;

/** What a finished file has besides what `docx` writes. */
export interface Finishing {
  readonly properties: Properties;
  readonly starts: ListStarts;
  /** The custom part with the note in it (`carried-note.ts`); null for none. */
  readonly carried: string | null;
}

/**
 * The parts that `docx` wrote, settled: their numbering, language, own styles marked as such, and properties, so that the
 * same note always gives the same parts.
 */
export function finish(written: Parts, finishing: Finishing): Parts {
  const { carried } = finishing;
  const parts: Parts = new Map(
    Array.from(written, ([name, part]) => [
      name,
      typeof part === 'string' ? settledPart(name, part, finishing) : part,
    ]),
  );
  return carried === null ? parts : withCarried(parts, carried);
}

function settledPart(name: string, content: string, { starts, properties }: Finishing): string {
  switch (name) {
    case 'docProps/core.xml':
      return coreProperties(properties);
    case 'docProps/app.xml':
      return appProperties();
    case 'word/document.xml':
      return keptWithSignature(content);
    case 'word/numbering.xml':
      return settledNumbering(content, starts, `${properties.title}\n${properties.date.toISOString()}`);
    case 'word/styles.xml':
      return content.replace(/<w:style [^>]*w:styleId="([^"]*)".*?<\/w:style>/gs, styleOf);
    case 'word/settings.xml':
      return content.replace('</w:compat>', '</w:compat><w:themeFontLang w:val="en-GB"/>');
    default:
      return content;
  }
}

function styleOf(style: string, id: string): string {
  return BUILT_IN.test(id) ? style : style.replace('<w:style ', '<w:style w:customStyle="1" ');
}

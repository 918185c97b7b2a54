import JSZip from 'jszip';
import { appProperties, coreProperties, type Properties } from './properties.ts';

/** The styles that Word knows itself; any other is the product's own. */
const BUILT_IN =
  /^(?:Normal|DefaultParagraphFont|TableNormal|NoList|(?:Foot|End)noteReference|Title|Subtitle|Heading\d|BodyText(?:Indent)?|List(?:Bullet|Number)\d?|Header|Footer)$/;

/**
 * The file that `docx` packed, put in order: its properties, its language, its own styles marked as such, and the
 * same time on all its parts, so that the same note always gives the same bytes.
 */
export async function finish(packed: Uint8Array, properties: Properties): Promise<Uint8Array> {
  const from = await JSZip.loadAsync(packed);
  const to = new JSZip();
  for (const name of partsInOrder(from)) {
    const content = await from.file(name)?.async('string');
    if (content === undefined) continue;
    to.file(name, partOf(name, content, properties), { date: properties.date, createFolders: false });
  }
  return to.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}

/** The list of content types first, as readers that take the file as a stream expect it. */
function partsInOrder(zip: JSZip): readonly string[] {
  const first = '[Content_Types].xml';
  const names = Object.keys(zip.files).filter((name) => !zip.files[name]?.dir && name !== first);
  return [first, ...names.sort()];
}

function partOf(name: string, content: string, properties: Properties): string {
  switch (name) {
    case 'docProps/core.xml':
      return coreProperties(properties);
    case 'docProps/app.xml':
      return appProperties();
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

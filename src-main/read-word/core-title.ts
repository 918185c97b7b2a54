import type { Pace } from './pace.ts';
import { readXml, type XmlReader } from './xml-events.ts';

/** The title that the properties of a file give it; empty where they give none. */
export async function readTitle(bytes: AsyncIterable<Uint8Array>, pace: Pace): Promise<string> {
  let title = '';
  const titleReader: XmlReader = {
    open: () => 'skip',
    text(words) {
      title += words;
    },
  };
  await readXml(
    bytes,
    {
      open(tag) {
        if (tag.name === 'dc:title') return titleReader;
        return tag.name === 'cp:coreProperties' ? 'inside' : 'skip';
      },
    },
    pace,
  );
  return title.trim();
}

import type { Pace } from './pace.ts';
import { isOn } from './read-styles.ts';
import { readXml, type XmlReader } from './xml-events.ts';

/** The running headers and footers of a document, by the ids of their relations, those that are shown on some page. */
export interface Sections {
  /** Reads what one section says of itself. */
  reader(): XmlReader;
  /** In the order of the document, headers and footers of a section together, each once. */
  shown(): readonly string[];
}

/** The sections of a document; `hasEvenPages` where left pages have headers of their own. */
export function sections(hasEvenPages: boolean): Sections {
  const shown = new Set<string>();
  return {
    reader() {
      const found: { readonly id: string; readonly page: string }[] = [];
      let hasFirstPage = false;
      return {
        open(tag) {
          if (tag.name === 'w:headerReference' || tag.name === 'w:footerReference') {
            found.push({ id: tag.attribute('r:id') ?? '', page: tag.attribute('w:type') ?? 'default' });
          }
          if (tag.name === 'w:titlePg') hasFirstPage = isOn(tag);
          return 'skip';
        },
        close() {
          for (const { id, page } of found) {
            if (page === 'first' && !hasFirstPage) continue;
            if (page === 'even' && !hasEvenPages) continue;
            shown.add(id);
          }
        },
      };
    },
    shown: () => [...shown],
  };
}

/** Whether the settings of a document give left pages headers of their own. */
export async function readsEvenPages(bytes: AsyncIterable<Uint8Array>, pace: Pace): Promise<boolean> {
  let isEven = false;
  await readXml(
    bytes,
    {
      open(tag) {
        if (tag.name === 'w:evenAndOddHeaders') isEven = isOn(tag);
        return tag.name === 'w:settings' ? 'inside' : 'skip';
      },
    },
    pace,
  );
  return isEven;
}

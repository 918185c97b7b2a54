import type { Pace } from './pace.ts';
import { readXml } from './xml-events.ts';
import type { ZipParts } from './zip-parts.ts';

const LIST = '[Content_Types].xml';

/** What the parts of a file are (ISO/IEC 29500-2, 6.2.3): types by the names of parts, or by the ends of names. */
export interface ContentTypes {
  /** The type of a part, in small letters; empty where the file does not say. */
  of(part: string): string;
  /** The parts that are said to be of a type, and all types that are spoken of. */
  readonly overrides: ReadonlyMap<string, string>;
  readonly all: ReadonlySet<string>;
}

/** The types of the parts of a file; null for a file without such a list, which is none of Office's. */
export async function contentTypes(parts: ZipParts, pace: Pace): Promise<ContentTypes | null> {
  const bytes = parts.bytesOf(LIST);
  if (bytes === null) return null;
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  await readXml(
    bytes,
    {
      open(tag) {
        const type = (tag.attribute('ContentType') ?? '').toLowerCase();
        if (tag.name === 'ct:Types') return 'inside';
        if (tag.name === 'ct:Override') overrides.set(partName(tag.attribute('PartName') ?? ''), type);
        if (tag.name === 'ct:Default') defaults.set((tag.attribute('Extension') ?? '').toLowerCase(), type);
        return 'skip';
      },
    },
    pace,
  );
  return {
    of: (part) =>
      overrides.get(part.toLowerCase()) ??
      defaults.get(part.slice(part.lastIndexOf('.') + 1).toLowerCase()) ??
      '',
    overrides,
    all: new Set([...overrides.values(), ...defaults.values()]),
  };
}

function partName(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}

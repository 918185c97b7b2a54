import { appProperties, coreProperties } from '../word/properties.ts';
import { type Parts, wordsOf } from '../zip/parts.ts';

/** What a workbook tells of itself. */
export interface SheetProperties {
  readonly title: string;
  readonly date: Date;
}

const CREATOR = 'Minutewright';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Title and language: how each part is called, what it is, and by which relationship the file has it. */
const PARTS = [
  {
    name: 'docProps/core.xml',
    id: 'rIdCore',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    relation: `${PACKAGE}/relationships/metadata/core-properties`,
  },
  {
    name: 'docProps/app.xml',
    id: 'rIdApp',
    type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    relation: `${OFFICE}/extended-properties`,
  },
] as const;

/** The parts of a workbook with its title, language and date, of which the library that made them writes none. */
export function withProperties(parts: Parts, { title, date }: SheetProperties): Parts {
  const types = PARTS.map(({ name, type }) => `<Override ContentType="${type}" PartName="/${name}"/>`);
  const relations = PARTS.map(
    ({ name, id, relation }) => `<Relationship Id="${id}" Type="${relation}" Target="${name}"/>`,
  );
  const found = new Map(parts);
  found.set(
    '[Content_Types].xml',
    wordsOf(parts, '[Content_Types].xml').replace('</Types>', `${types.join('')}$&`),
  );
  found.set(
    '_rels/.rels',
    wordsOf(parts, '_rels/.rels').replace('</Relationships>', `${relations.join('')}$&`),
  );
  found.set('docProps/core.xml', coreProperties({ title, creator: CREATOR, date }));
  found.set('docProps/app.xml', appProperties());
  return found;
}

import { writable } from './writable.ts';

/** What a file tells of itself. */
export interface Properties {
  readonly title: string;
  readonly creator: string;
  /** When it was made and last changed: the meeting's day, so that one note always gives the same bytes. */
  readonly date: Date;
}

const LANGUAGE = 'en-GB';
const APPLICATION = 'Minutewright';

/**
 * docProps/core.xml (ISO/IEC 29500-2, 11.1). Written here, as `docx` knows no language and takes the clock for the
 * dates.
 */
export function coreProperties({ title, creator, date }: Properties): string {
  const time = date.toISOString().replace(/\.\d+Z$/, 'Z');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(creator)}</dc:creator>` +
    `<dc:language>${LANGUAGE}</dc:language><cp:lastModifiedBy>${escaped(creator)}</cp:lastModifiedBy>` +
    '<cp:revision>1</cp:revision>' +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
  );
}

/** docProps/app.xml (ISO/IEC 29500-1, 22.2). */
export function appProperties(): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
    `<Application>${APPLICATION}</Application><DocSecurity>0</DocSecurity></Properties>`
  );
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(words: string): string {
  return writable(words).replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

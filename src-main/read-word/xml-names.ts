const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const STRICT = 'http://purl.oclc.org/ooxml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'http://schemas.microsoft.com/office/word';

/**
 * The namespaces that are read, each by the prefix that stands for it here: those of the transitional and of the
 * strict form of ISO/IEC 29500 by the same one, whatever a file calls them itself.
 */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${OFFICE}/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${OFFICE}/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${DRAWING}/wordprocessingDrawing`, 'wp'],
  [`${STRICT}/drawingml/wordprocessingDrawing`, 'wp'],
  [`${DRAWING}/main`, 'a'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${DRAWING}/picture`, 'pic'],
  [`${STRICT}/drawingml/picture`, 'pic'],
  [`${DRAWING}/chart`, 'c'],
  [`${STRICT}/drawingml/chart`, 'c'],
  [`${DRAWING}/diagram`, 'dgm'],
  [`${STRICT}/drawingml/diagram`, 'dgm'],
  [`${DRAWING}/lockedCanvas`, 'lc'],
  ['http://schemas.microsoft.com/office/drawing/2014/chartex', 'cx'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  [`${WORD}/2010/wordprocessingShape`, 'wps'],
  [`${WORD}/2010/wordprocessingGroup`, 'wpg'],
  [`${WORD}/2010/wordprocessingCanvas`, 'wpc'],
  [`${WORD}/2010/wordprocessingDrawing`, 'wp14'],
  [`${WORD}/2010/wordml`, 'w14'],
  [`${WORD}/2012/wordml`, 'w15'],
  [`${WORD}/2015/wordml/symex`, 'w16se'],
  [`${WORD}/2018/wordml`, 'w16'],
  ['http://schemas.microsoft.com/office/drawing/2010/main', 'a14'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  [`${PACKAGE}/relationships`, 'rel'],
  [`${PACKAGE}/content-types`, 'ct'],
  [`${PACKAGE}/metadata/core-properties`, 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['urn:minutewright:note', 'note'],
]);

/** Names are made once each, as there are millions of them; a file that makes up its own can't fill the memory. */
const MOST_KEPT = 5000;
const kept = new Map<string, Map<string, string>>();
let keptCount = 0;

/** The name of an element as it is written here: `w:p`; empty where its namespace is none that is read. */
export function nameOf(uri: string, local: string): string {
  const prefix = PREFIXES.get(uri);
  if (prefix === undefined) return '';
  const names = kept.get(prefix);
  const known = names?.get(local);
  if (known !== undefined) return known;
  const name = `${prefix}:${local}`;
  if (keptCount < MOST_KEPT) {
    keptCount += 1;
    if (names === undefined) kept.set(prefix, new Map([[local, name]]));
    else names.set(local, name);
  }
  return name;
}

/** Whether an attribute of this namespace and name is the one that is written `w:val` here, or `val` without one. */
export function isNamed(uri: string, local: string, name: string): boolean {
  if (uri === '') return local === name;
  const prefix = PREFIXES.get(uri);
  return (
    prefix !== undefined &&
    name.length === prefix.length + 1 + local.length &&
    name.startsWith(prefix) &&
    name.charCodeAt(prefix.length) === COLON &&
    name.endsWith(local)
  );
}

const COLON = 58;

/** Whether what a namespace has in it is read here, so that no other way to say it is needed. */
export function isUnderstood(uri: string | undefined): boolean {
  return uri !== undefined && PREFIXES.has(uri);
}

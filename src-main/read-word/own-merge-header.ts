import type { Header, HeaderField } from '../../shared/note/blocks.ts';

/** A field whose value is shown as the title of a note that has none. */
const TITLE = /^(?:title|meeting|committee|body|board)$/i;

/** The header with the title and the fields that were changed in the file; fields that it never showed stay. */
export function mergedHeader(own: Header, written: Header, found: Header): Header {
  const isRenamed = written.title !== found.title;
  const titled = isRenamed && own.title.trim() === '' ? fieldShown(own, written.title) : null;
  const title = isRenamed && titled === null ? found.title : own.title;
  const fields = mergedFields(own.fields, written.fields, found.fields);
  return {
    ...own,
    title,
    fields: fields.map((field) => (field === titled ? { ...field, value: found.title } : field)),
  };
}

function fieldShown({ fields }: Header, title: string): HeaderField | null {
  return fields.find(({ label, value }) => TITLE.test(label.trim()) && value.trim() === title) ?? null;
}

function mergedFields(
  own: readonly HeaderField[],
  written: readonly HeaderField[],
  found: readonly HeaderField[],
): readonly HeaderField[] {
  const before = keyed(written);
  const mine = keyed(own);
  const now = keyed(found);
  const kept = own.filter((field) => {
    const key = keyOfField(mine, field);
    return !before.has(key) || now.has(key);
  });
  const changed = kept.map((field): HeaderField => {
    const key = keyOfField(mine, field);
    const [old, news] = [before.get(key), now.get(key)];
    return old && news && old.value !== news.value ? { ...field, value: news.value } : field;
  });
  const added = [...now].filter(([key]) => !mine.has(key) && !before.has(key)).map(([, field]) => field);
  return [...changed, ...added];
}

/** Fields by their labels; one that has the label of another before it is told apart from that. */
function keyed(fields: readonly HeaderField[]): ReadonlyMap<string, HeaderField> {
  const map = new Map<string, HeaderField>();
  for (const field of fields) {
    let key = field.label.trim().toLowerCase();
    while (map.has(key)) key += ' again';
    map.set(key, field);
  }
  return map;
}

function keyOfField(fields: ReadonlyMap<string, HeaderField>, field: HeaderField): string {
  for (const [key, other] of fields) if (other === field) return key;
  return '';
}

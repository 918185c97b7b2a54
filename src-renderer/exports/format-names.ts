import type { ExportFormat } from '../../shared/bridge/exporting.ts';

/** How a format is called, what it is for, and what can be chosen for it. */
interface FormatNames {
  readonly value: ExportFormat;
  readonly label: string;
  readonly words: string;
  /** `pages` have a layout; a Word file has pages and more; `rows` are a table. */
  readonly kind: 'word' | 'pages' | 'rows';
}

export const FORMATS: readonly FormatNames[] = [
  { value: 'docx', label: 'Word document', words: 'To send out, and to edit in Word', kind: 'word' },
  {
    value: 'pdf',
    label: 'PDF',
    words: 'To publish: the pages as they are, tagged for screen readers',
    kind: 'pages',
  },
  { value: 'html', label: 'Web page', words: 'One file that any browser shows', kind: 'pages' },
  { value: 'xlsx', label: 'Spreadsheet', words: 'Actions and attendance, a sheet each', kind: 'rows' },
  { value: 'csv-actions', label: 'Table of actions (CSV)', words: 'For another program', kind: 'rows' },
  { value: 'csv-attendance', label: 'Table of attendance (CSV)', words: 'For another program', kind: 'rows' },
  { value: 'ics', label: 'Dates for a calendar', words: 'The actions that have a due date', kind: 'rows' },
];

export function formatNames(format: ExportFormat): FormatNames {
  const found = FORMATS.find(({ value }) => value === format);
  if (!found) throw new Error(`no format ${format}`);
  return found;
}

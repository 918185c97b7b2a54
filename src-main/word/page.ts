import { Footer, Header, type ISectionOptions, LineNumberRestartFormat, Paragraph, SimpleField } from 'docx';
import { PAGE } from './look.ts';
import { runsOf } from './words.ts';

/** What the running heads tell. */
export interface RunningWords {
  readonly title: string;
  readonly date: string;
  readonly isDraft: boolean;
}

/** What a draft is marked with. */
export const DRAFT = 'Draft';

/** Every fifth line, from the top of each page. Word numbers no lines of tables. */
const LINE_NUMBERS = { countBy: 5, restart: LineNumberRestartFormat.NEW_PAGE } as const;

/**
 * The one section of the document: A4 upright, `Page 1 of 3` at the foot of every page, and from the second page on
 * the title and date at its head. The first page has the title itself, and no header of its own, which leaves it blank
 * (ISO/IEC 29500-1, 17.10.6).
 */
export function section(
  { title, date, isDraft }: RunningWords,
  hasLineNumbers: boolean,
  children: ISectionOptions['children'],
): ISectionOptions {
  const { margin, width, height } = PAGE;
  const right = [...(isDraft ? [DRAFT] : []), date].filter((words) => words !== '').join(' · ');
  const head = new Paragraph({ style: 'Header', children: runsOf(`${title}\t${right}`) });
  return {
    properties: {
      titlePage: true,
      page: { size: { width, height }, margin },
      ...(hasLineNumbers ? { lineNumbers: LINE_NUMBERS } : {}),
    },
    headers: { default: new Header({ children: [head] }) },
    footers: { default: pageNumbers(), first: pageNumbers() },
    children,
  };
}

/** Both numbers have a result written, which readers that do not count pages show (ISO/IEC 29500-1, 17.16.19). */
function pageNumbers(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        children: [
          ...runsOf('Page '),
          new SimpleField('PAGE', '1'),
          ...runsOf(' of '),
          new SimpleField('NUMPAGES', '1'),
        ],
      }),
    ],
  });
}

import { Footer, Header, type ISectionOptions, Paragraph, SimpleField } from 'docx';
import { PAGE } from './look.ts';
import { runsOf } from './words.ts';

/**
 * The one section of the document: A4 upright, `Page 1 of 3` at the foot of every page, and from the second page on
 * the title and date at its head. The first page has the title itself, and no header of its own, which leaves it blank
 * (ISO/IEC 29500-1, 17.10.6).
 */
export function section(
  running: { readonly title: string; readonly date: string },
  children: ISectionOptions['children'],
): ISectionOptions {
  const { margin, width, height } = PAGE;
  const head = new Paragraph({ style: 'Header', children: runsOf(`${running.title}\t${running.date}`) });
  return {
    properties: { titlePage: true, page: { size: { width, height }, margin } },
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

import { ImportedXmlComponent, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import type { LayoutForm } from '../../../shared/layouts/layout.ts';
import type { Note } from '../../../shared/note/blocks.ts';
import { everyBlock } from '../../../shared/note/walk.ts';
import { COLOUR, SIZE, TWIPS_PER_POINT } from '../look.ts';
import { numberColumn } from '../number-column.ts';
import { stylesFor } from '../styles.ts';

export const NOTE_TABLE = 'NoteTable';

/** Before the first words in a cell, so that those of two cells stand on one line. */
const BEFORE_WORDS = 120;

/** No outline has a tenth level: a paragraph in a style of headings that is none itself. */
const NO_HEADING = 9;

/** The width of the column of numbers beside the text, in twips: in a table these have a column of the table. */
export function columnOf(form: LayoutForm, note: Note): number {
  return form === 'columns' ? 0 : numberColumn(note);
}

/** The styles of a note in a layout: the same names in all of them, fitted to cells where the text stands in such. */
export function stylesOf(form: LayoutForm, note: Note): IStylesOptions {
  const styles = stylesFor(columnOf(form, note));
  if (form !== 'columns') return styles;
  return {
    ...styles,
    paragraphStyles: inCells(styles, note),
    importedStyles: [...(styles.importedStyles ?? []), noteTable()],
  };
}

type Spacing = NonNullable<NonNullable<IParagraphStyleOptions['paragraph']>['spacing']>;

/** In a cell the line above an entry parts it from the last, and a heading needs less space than on an open page. */
function inCells({ paragraphStyles = [] }: IStylesOptions, note: Note): readonly IParagraphStyleOptions[] {
  const hang = ownNumbers(note);
  const fitted = paragraphStyles.map((style): IParagraphStyleOptions => {
    switch (style.id) {
      case 'Heading1':
        return withSpacing(style, { before: 100, after: 0 });
      case 'DecisionLabel':
      case 'ActionLabel':
        return withSpacing(style, { before: BEFORE_WORDS });
      case 'ActionList':
        return withSpacing(style, { before: 0, ...lineOf(SIZE.body) });
      case 'ActionListDetail':
        return withSpacing(style, lineOf(SIZE.small));
      case 'ActionListNext':
        return withSpacing(style, { before: 0 });
      case 'NumberedParagraph':
        return { ...style, paragraph: { ...style.paragraph, indent: { left: hang, hanging: hang } } };
      default:
        return style;
    }
  });
  return [...fitted, COLUMN_TITLE, ITEM_NUMBER, ACTION_OWNER, ACTION_OWNER_NEXT];
}

/** The line of usual letters and what stands between it and the next, to the size of letters in half points. */
const LINE = 1.34;

/**
 * Lines as far apart as they are by the share of a line that all others have. Each bullet under one label has a row of
 * its own; programs leave that share out of the rule beside the last line of a cell, and space at its top, so that there
 * would be gaps in the rule.
 */
function lineOf(size: number): { readonly line: number; readonly lineRule: 'atLeast' } {
  return { line: Math.round((size / 2) * LINE * TWIPS_PER_POINT), lineRule: 'atLeast' };
}

function withSpacing(style: IParagraphStyleOptions, spacing: Spacing): IParagraphStyleOptions {
  const { paragraph } = style;
  return { ...style, paragraph: { ...paragraph, spacing: { ...paragraph?.spacing, ...spacing } } };
}

/** Room for the numbers that paragraphs have of their own. */
function ownNumbers(note: Note): number {
  const numbered = [...everyBlock(note)].filter((block) => block.type === 'paragraph');
  return numberColumn([note[0], ...numbered]);
}

/** The titles of the columns, a little below what stands before the table. */
const COLUMN_TITLE: IParagraphStyleOptions = {
  id: 'ColumnTitle',
  name: 'Column Title',
  basedOn: 'TableHeading',
  quickFormat: true,
  uiPriority: 14,
  paragraph: { spacing: { before: 200 } },
};

/** The number of an entry looks as its heading does, whatever that is made to look like. */
const ITEM_NUMBER: IParagraphStyleOptions = {
  id: 'ItemNumber',
  name: 'Item Number',
  basedOn: 'Heading1',
  next: 'BodyTextIndent',
  quickFormat: true,
  uiPriority: 10,
  paragraph: { numbering: false, keepNext: true, outlineLevel: NO_HEADING },
};

/** Who acts, on the first line of the action beside it. */
const ACTION_OWNER: IParagraphStyleOptions = {
  id: 'ActionOwner',
  name: 'Action Owner',
  basedOn: 'Normal',
  quickFormat: true,
  uiPriority: 12,
  paragraph: { spacing: { before: BEFORE_WORDS } },
};

/** The same beside a further action behind a bullet. */
const ACTION_OWNER_NEXT: IParagraphStyleOptions = {
  id: 'ActionOwnerNext',
  name: 'Action Owner Next',
  basedOn: 'ActionOwner',
  quickFormat: true,
  uiPriority: 12,
  paragraph: { spacing: { before: 0 } },
};

/**
 * The style of the table of a note: a line under the titles of the columns and one under the last row. Written in XML,
 * as `docx` has no options for table styles (ISO/IEC 29500-1, 17.7.6).
 */
function noteTable(): ImportedXmlComponent {
  const line = (size: number, colour: string): string =>
    `<w:bottom w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;
  return ImportedXmlComponent.fromXmlString(
    `<w:style w:type="table" w:styleId="${NOTE_TABLE}">` +
      '<w:name w:val="Note Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="14"/><w:qFormat/>' +
      `<w:tblPr><w:tblBorders>${line(4, COLOUR.hairline)}</w:tblBorders>` +
      '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/>' +
      '<w:right w:w="170" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
      '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>' +
      `${line(8, COLOUR.accent)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>`,
  );
}

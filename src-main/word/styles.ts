import type { ICharacterStyleOptions, IParagraphStyleOptions, IStylesOptions } from 'docx';
import { AlignmentType, BorderStyle } from 'docx';
import { baseStyles } from './base-styles.ts';
import { blockStyles } from './block-styles.ts';
import { endStyles } from './end-styles.ts';
import { COLOUR, FIELD_TAB, LIST_STEP, SIZE, TEXT_WIDTH } from './look.ts';
import type { NumberCount } from './number-count.ts';
import { bullets, plainNumbers } from './numbering.ts';
import { ACTIONS_TABLE, DECISIONS_TABLE } from './registers.ts';
import { ATTENDANCE_TABLE, TABLE_TEXT, tableStyle } from './table-style.ts';

/**
 * Before a paragraph of running text. Nearly all space between paragraphs stands before them, so that little hangs on
 * whether a program adds the two or takes the larger.
 */
const BEFORE_TEXT = 120;

/**
 * All styles of the document. `column` is the width in twips of the column of numbers; `main` the list that headings
 * and numbered paragraphs count in where a clerk gives a new paragraph their style. Ids and names that Word knows are
 * spelt as Word spells them (`heading 1`); the others are the product's own, and `finish.ts` marks them so.
 */
export function stylesFor(column: number, main: NumberCount['main'] = null): IStylesOptions {
  return {
    paragraphStyles: [
      ...titleStyles(column, main),
      ...textStyles(column, main),
      ...listStyles(column),
      ...blockStyles(column),
      ...TABLE_TEXT,
      ...PAGE_TEXT,
    ],
    characterStyles: CHARACTER_STYLES,
    importedStyles: [
      ...baseStyles(),
      ...endStyles(),
      tableStyle(ATTENDANCE_TABLE, 'Attendance Table'),
      tableStyle(DECISIONS_TABLE, 'Decisions Table'),
      tableStyle(ACTIONS_TABLE, 'Actions Table'),
    ],
  };
}

/** The title block and the headings. Parts and entries are headings of the same level, so that none is skipped. */
function titleStyles(column: number, main: NumberCount['main']): readonly IParagraphStyleOptions[] {
  const heading = { basedOn: 'Normal', quickFormat: true, uiPriority: 9 } as const;
  return [
    {
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      next: 'Subtitle',
      quickFormat: true,
      uiPriority: 10,
      paragraph: { spacing: { after: 140, line: 240, lineRule: 'auto' }, keepNext: true, keepLines: true },
      run: { size: SIZE.title, bold: true, color: COLOUR.accent },
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'BodyText',
      quickFormat: true,
      uiPriority: 11,
      paragraph: { spacing: { before: 40 } },
      run: { size: SIZE.subtitle, color: COLOUR.quiet },
    },
    {
      id: 'LayoutName',
      name: 'Layout Name',
      basedOn: 'Subtitle',
      next: 'NoteField',
      quickFormat: true,
      uiPriority: 11,
      paragraph: { spacing: { before: 0, after: 100 } },
    },
    {
      id: 'NoteField',
      name: 'Note Field',
      basedOn: 'Normal',
      quickFormat: true,
      uiPriority: 11,
      paragraph: { indent: { left: FIELD_TAB, hanging: FIELD_TAB }, spacing: { before: 40 } },
    },
    {
      ...heading,
      id: 'Heading1',
      name: 'heading 1',
      next: 'BodyTextIndent',
      paragraph: {
        ...(main ? { numbering: { reference: main.definition, level: 0, instance: 0 } } : {}),
        indent: { left: column, hanging: column },
        spacing: { before: 360, after: 20, line: 240, lineRule: 'auto' },
        keepNext: true,
        keepLines: true,
        outlineLevel: 0,
      },
      run: { size: SIZE.heading, bold: true, color: COLOUR.accent },
    },
    {
      ...heading,
      id: 'Heading2',
      name: 'heading 2',
      next: 'BodyTextIndent',
      paragraph: {
        indent: { left: column },
        spacing: { before: 240, after: 20, line: 240, lineRule: 'auto' },
        keepNext: true,
        keepLines: true,
        outlineLevel: 1,
      },
      run: { size: SIZE.body, bold: true, color: COLOUR.accent },
    },
    {
      ...heading,
      id: 'PartHeading',
      name: 'Part Heading',
      next: 'BodyText',
      paragraph: {
        border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 2, color: COLOUR.accent } },
        spacing: { before: 480, after: 40, line: 240, lineRule: 'auto' },
        keepNext: true,
        keepLines: true,
        outlineLevel: 0,
      },
      run: { size: SIZE.part, bold: true, color: COLOUR.accent },
    },
    {
      ...heading,
      id: 'AttendanceHeading',
      name: 'Attendance Heading',
      basedOn: 'Heading1',
      next: 'BodyText',
      paragraph: {
        numbering: false,
        indent: { left: 0, hanging: 0 },
        spacing: { before: 480, after: 80, line: 240, lineRule: 'auto' },
      },
    },
    {
      ...heading,
      id: 'RegisterTitle',
      name: 'Register Title',
      basedOn: 'AttendanceHeading',
      next: 'BodyText',
    },
    {
      id: 'DraftMark',
      name: 'Draft Mark',
      basedOn: 'Normal',
      next: 'Title',
      quickFormat: true,
      uiPriority: 10,
      paragraph: { spacing: { after: 60, line: 240, lineRule: 'auto' }, keepNext: true },
      run: { size: SIZE.small, bold: true, allCaps: true, characterSpacing: 40, color: COLOUR.action },
    },
  ];
}

/** Running text: outside the entries at the margin, within them beside the column of numbers. */
function textStyles(column: number, main: NumberCount['main']): readonly IParagraphStyleOptions[] {
  const text = { quickFormat: true, uiPriority: 1 } as const;
  return [
    {
      ...text,
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      paragraph: { spacing: { before: BEFORE_TEXT } },
    },
    {
      ...text,
      id: 'BodyTextIndent',
      name: 'Body Text Indent',
      basedOn: 'BodyText',
      paragraph: { indent: { left: column } },
    },
    {
      ...text,
      id: 'NumberedParagraph',
      name: 'Numbered Paragraph',
      basedOn: 'BodyText',
      paragraph: {
        ...(main?.isInnerLinked ? { numbering: { reference: main.definition, level: 1, instance: 0 } } : {}),
        indent: { left: column, hanging: column },
      },
    },
    {
      id: 'PartMarker',
      name: 'Part Marker',
      basedOn: 'ListNumber',
      next: 'NumberedParagraph',
      quickFormat: true,
      uiPriority: 9,
      paragraph: { spacing: { before: 240 }, keepNext: true, keepLines: true },
    },
    {
      id: 'ItemReference',
      name: 'Item Reference',
      basedOn: 'Normal',
      next: 'BodyTextIndent',
      quickFormat: true,
      uiPriority: 10,
      paragraph: { indent: { left: column }, spacing: { before: 20 }, keepNext: true },
      run: { size: SIZE.small, color: COLOUR.quiet },
    },
    {
      id: 'Vote',
      name: 'Vote',
      basedOn: 'BodyTextIndent',
      quickFormat: true,
      uiPriority: 13,
    },
    {
      id: 'VoteLine',
      name: 'Vote Line',
      basedOn: 'Vote',
      quickFormat: true,
      uiPriority: 13,
      paragraph: { spacing: { before: 20 } },
    },
  ];
}

function listStyles(column: number): readonly IParagraphStyleOptions[] {
  return [
    { name: 'List Bullet', definition: bullets('body', column) },
    { name: 'List Number', definition: plainNumbers(column) },
  ].flatMap(({ name, definition }) =>
    ['', ' 2', ' 3'].map((suffix, level) => ({
      id: `${name}${suffix}`.replaceAll(' ', ''),
      name: `${name}${suffix}`,
      basedOn: 'Normal',
      quickFormat: true,
      uiPriority: 2,
      paragraph: {
        numbering: { reference: definition, level, instance: 0 },
        indent: { left: column + (level + 1) * LIST_STEP, hanging: LIST_STEP },
        spacing: { before: 60 },
      },
    })),
  );
}

const PAGE_TEXT: readonly IParagraphStyleOptions[] = [
  {
    id: 'Header',
    name: 'header',
    basedOn: 'Normal',
    uiPriority: 99,
    paragraph: { rightTabStop: TEXT_WIDTH, spacing: { line: 240, lineRule: 'auto' } },
    run: { size: SIZE.small, color: COLOUR.quiet },
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    uiPriority: 99,
    paragraph: { alignment: AlignmentType.RIGHT, spacing: { line: 240, lineRule: 'auto' } },
    run: { size: SIZE.small, color: COLOUR.quiet },
  },
];

const CHARACTER_STYLES: readonly ICharacterStyleOptions[] = [
  {
    id: 'FieldLabel',
    name: 'Field Label',
    basedOn: 'DefaultParagraphFont',
    quickFormat: true,
    uiPriority: 11,
    run: { bold: true, color: COLOUR.accent },
  },
  {
    id: 'VoteLabel',
    name: 'Vote Label',
    basedOn: 'DefaultParagraphFont',
    quickFormat: true,
    uiPriority: 13,
    run: { bold: true },
  },
];

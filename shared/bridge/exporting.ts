import * as v from 'valibot';
import { LAYOUT_IDS } from '../layouts/layout.ts';

/** What a note can be exported as, in the order in which it is offered. */
export const EXPORT_FORMATS = [
  'docx',
  'pdf',
  'html',
  'xlsx',
  'csv-actions',
  'csv-attendance',
  'ics',
] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** No sentence, and no pattern of names, is longer. */
const LONGEST_WORDS = 500;
const LONGEST_PATH = 32_768;

const words = v.pipe(v.string(), v.maxLength(LONGEST_WORDS));
const path = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_PATH));

/** How a note is exported: all that a person can choose. */
export const exporting = v.object({
  format: v.picklist(EXPORT_FORMATS),
  page: v.object({
    layout: v.picklist(LAYOUT_IDS),
    isDraft: v.boolean(),
    hasLineNumbers: v.boolean(),
    hasDecisionsTable: v.boolean(),
    hasActionsTable: v.boolean(),
    hasSignature: v.boolean(),
  }),
  /** Leaves out what is marked exempt. */
  isPublic: v.boolean(),
  /** Stands in the place of what is left out. */
  sentence: words,
  /** Word: the tags of the committee system, as hidden lines. */
  hasMarkers: v.boolean(),
  /** Word: carries the note itself, so that it comes back whole from an edited file. */
  carriesNote: v.boolean(),
  /** Word: a document whose styles, margins, header and footer are taken. */
  base: v.nullable(path),
  /** How files are named. */
  names: words,
  /** Where files go; null for the folder of the note. */
  folder: v.nullable(path),
});

export type Exporting = v.InferOutput<typeof exporting>;

/** The file that an export would make. */
export const exportPlan = v.object({
  name: v.string(),
  folder: v.string(),
  /** A file of that name is there, and would be replaced. */
  isThere: v.boolean(),
});

export type ExportPlan = v.InferOutput<typeof exportPlan>;

/** What an export will look like. `isWhole`: it is all of it, and not its first pages or rows. */
export const exportPreview = v.variant('kind', [
  v.object({ kind: v.literal('pages'), pdf: v.instance(Uint8Array), isWhole: v.boolean() }),
  v.object({
    kind: v.literal('tables'),
    tables: v.array(v.object({ name: v.string(), rows: v.array(v.array(v.string())) })),
    isWhole: v.boolean(),
  }),
]);

export type ExportPreview = v.InferOutput<typeof exportPreview>;

/** A file that was made, and what there is to know of it, in sentences. */
export const exported = v.object({ path: v.string(), name: v.string(), told: v.array(v.string()) });
export type Exported = v.InferOutput<typeof exported>;

import { type FileChild, Paragraph, Tab, TextRun } from 'docx';
import { runsOf } from './words.ts';

const SENTENCE = 'Signed as a correct record of the meeting:';

/** A line to sign and date on, which stays on the page of the sentence above it. */
export function signature(): readonly FileChild[] {
  return [
    new Paragraph({ style: 'SignatureText', children: runsOf(SENTENCE) }),
    new Paragraph({
      style: 'SignatureLine',
      children: [
        ...runsOf('Chair'),
        new TextRun({ children: [new Tab(), new Tab(), new Tab()] }),
        ...runsOf('Date'),
        new TextRun({ children: [new Tab(), new Tab()] }),
      ],
    }),
  ];
}

/** An opened paragraph and its style, which all of ours have. */
const OPENING = /^<w:p><w:pPr><w:pStyle w:val="[^"]*"\/>(?!<w:keepNext\/>)/;

/**
 * The XML of a document in which the paragraph before the signature stays on its page: no one signs an empty sheet.
 * Hidden paragraphs between the two do so too.
 */
export function keptWithSignature(document: string): string {
  let at = document.lastIndexOf(SIGNATURE_OPENING);
  let kept = document;
  while (at > 0 && kept.endsWith('</w:p>', at)) {
    at = kept.lastIndexOf('<w:p>', at - 1);
    if (at < 0) break;
    kept = `${kept.slice(0, at)}${kept.slice(at).replace(OPENING, '$&<w:keepNext/>')}`;
    if (!kept.startsWith(MARKER_OPENING, at)) break;
  }
  return kept;
}

const SIGNATURE_OPENING = '<w:p><w:pPr><w:pStyle w:val="SignatureText"/>';
const MARKER_OPENING = '<w:p><w:pPr><w:pStyle w:val="Marker"/>';

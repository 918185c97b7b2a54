import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LAYOUT_IDS } from '../../../shared/layouts/layout.ts';
import type { Note } from '../../../shared/note/blocks.ts';
import { action, agendaItem, decision, header, newNote, paragraph } from '../../../shared/note/build.ts';
import { writeHtml } from '../../../src-main/html/write-html.ts';
import { generatedNote } from '../../laws/generate.ts';

describe('What is set on a page', () => {
  const note = newNote(
    header('Ferries Board', [{ label: 'Date', value: 'Thursday 24 October 2019' }]),
    [
      agendaItem({ ai: 1, number: '5', title: 'Fares' }, [
        paragraph('Much was said.'),
        decision('That they stay.'),
        action('Officers to write by 30 November 2019.'),
      ]),
      agendaItem({ ai: 2, number: '6', title: 'Piers' }, [paragraph('Noted.')]),
    ],
    [{ role: '', name: 'Cllr Ada Marlow', authority: '', group: 'present' }],
  );

  test('is a draft where it is one: above the title and at the head of each page', () => {
    expect(writeHtml(note, { isDraft: true })).toContain('<main><p class="draft">Draft</p><h1>');
    expect(writeHtml(note, { isDraft: true })).toContain('@top-right { content: "Draft · 24 October 2019"');
    expect(writeHtml(note)).not.toContain('Draft');
  });

  test('is a layout, which a part of the meeting tells under the title', () => {
    const sheet = writeHtml(note, { layout: 'decision-sheet' });
    expect(sheet).toContain('<p class="subtitle">Decision sheet</p>');
    expect(sheet).toContain('<title>Ferries Board, 24 October 2019, Decision sheet</title>');
    expect(sheet).toContain('That they stay.');
    expect(sheet).not.toMatch(/Much was said|Officers to write|Piers/);
  });

  test('is a table of all actions for an action list, without a second one', () => {
    const sheet = writeHtml(note, { layout: 'action-list', hasActionsTable: true });
    expect(sheet.match(/<table class="register">/g)).toHaveLength(1);
    const words = sheet.slice(sheet.indexOf('<caption>')).replace(/<[^>]+>/g, '\n');
    expect(words.split('\n').filter((line) => line.trim() !== '')).toEqual([
      ...['Actions', 'Item', 'Title', 'Action', 'Owner', 'Due', 'Status'],
      ...['5', 'Fares', 'Officers to write by 30 November 2019.', 'Officers', '30 Nov 2019', 'Open'],
    ]);
  });

  test('is the title of its first entry for an action list of a note that has no other', () => {
    const untitled: Note = [
      header(''),
      agendaItem({ ai: 1, number: '', title: 'Ferries' }, [action('To wait.')]),
    ];
    expect(writeHtml(untitled, { layout: 'action-list' })).toContain('<h1>Ferries</h1>');
  });

  test('is tables at the end, of the whole note whatever the layout shows', () => {
    const html = writeHtml(note, { layout: 'agenda', hasDecisionsTable: true, hasActionsTable: true });
    expect(html).toContain(
      '<table class="register"><caption><h2>Decisions</h2></caption><thead><tr>' +
        '<th scope="col" class="of-item">Item</th><th scope="col" class="of-title">Title</th>' +
        '<th scope="col" class="of-decision">Decision</th></tr></thead><tbody>' +
        '<tr><td>5</td><td>Fares</td><td><p>That they stay.</p></td></tr></tbody></table>',
    );
    expect(html).toContain('<caption><h2>Actions</h2></caption>');
    const none = writeHtml([header('Board')], { hasDecisionsTable: true, hasActionsTable: true });
    expect(none).toContain('<h2 class="appendix">Decisions</h2><p>No decisions were recorded.</p>');
    expect(none).toContain('<h2 class="appendix">Actions</h2><p>No actions were recorded.</p>');
  });

  test('is a line to sign on, before the appended attendance', () => {
    const html = writeHtml(note, { hasSignature: true });
    expect(html.indexOf('Piers')).toBeLessThan(html.indexOf('Signed as a correct record'));
    expect(html.indexOf('Signed as a correct record')).toBeLessThan(
      html.indexOf('<table class="attendance whole">'),
    );
    expect(writeHtml(note)).not.toContain('Signed as');
  });

  test('is the letters that are given, which alone the page may then load', () => {
    const face = '@font-face { font-family: Carlito; src: url(data:font/woff2;base64,AA==); }';
    expect(writeHtml(note, { fonts: face })).toContain(face);
    expect(writeHtml(note, { fonts: face })).toContain('font-src data:');
    expect(writeHtml(note)).not.toContain('font-src');
  });

  test('is the same page each time', () => {
    expect(writeHtml(note, { hasSignature: true })).toBe(writeHtml(note, { hasSignature: true }));
  });
});

test.each(LAYOUT_IDS)('No heading of the layout %s skips a level, over notes of all kinds.', (layout) => {
  fc.assert(
    fc.property(generatedNote, (note) => {
      const html = writeHtml(note, { layout, hasDecisionsTable: true, hasActionsTable: true });
      const levels = Array.from(html.matchAll(/<h([1-6])[ >]/g), ([, level]) => Number(level));
      expect(levels[0]).toBe(1);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

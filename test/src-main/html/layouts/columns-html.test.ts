import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import type { AgendaItem, BodyBlock, TopBlock } from '../../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  paragraph,
  partHeading,
  vote,
} from '../../../../shared/note/build.ts';
import { columnsHtml } from '../../../../src-main/html/layouts/columns-html.ts';

type Shown = Exclude<TopBlock, { readonly type: 'header' }>;

function html(...blocks: readonly Shown[]): string {
  return toHtml({ type: 'root', children: [...columnsHtml(blocks)] });
}

/** The words of the rows below the titles: cells parted by bars. */
function rows(...blocks: readonly Shown[]): readonly string[] {
  const bodies = html(...blocks).replace(/<thead>.*?<\/thead>/gs, '');
  return Array.from(bodies.matchAll(/<tr.*?<\/tr>/gs), ([row]) =>
    row
      .replace(/<\/t[hd]>(?=<t)/g, ' | ')
      .replace(/<\/(?:p|h\d|li)>(?=<[^/])/g, ' / ')
      .replace(/<[^>]*>/g, ''),
  );
}

function item(number: string, title: string, ...body: readonly BodyBlock[]): AgendaItem {
  return agendaItem({ ai: 1, number, title }, body);
}

describe('A note in columns on a page', () => {
  it('has titles that name its columns, and an entry named by its number', () => {
    const page = html(item('5', 'Fares', paragraph('Talk.')));
    expect(page.match(/<th scope="col"/g)).toHaveLength(3);
    expect(page).toContain('<th scope="rowgroup">5</th>');
    expect(page.match(/<tbody>/g)).toHaveLength(1);
  });

  it('has the title of an entry as a heading in its cell', () => {
    expect(html(item('5', 'Fares', paragraph('Talk.')))).toContain('<td><h2>Fares</h2></td>');
  });

  it('has labels a level below the title of the entry, or in its place where there is none', () => {
    expect(html(item('5', 'Fares', decision('To wait.')))).toContain('<h3 class="label">Decision</h3>');
    const untitled = html(item('5', '', decision('To wait.'), action('To write.')));
    expect(untitled.match(/<h\d/g)).toEqual(['<h2', '<h2']);
  });

  it('has a row for each stretch of an entry, with the owner beside the action', () => {
    const entry = item(
      '5',
      'Fares',
      paragraph('Talk.'),
      decision('To wait.'),
      vote(['3 for.']),
      action('To write.', { owner: 'Eve Lund', due: '2024-05-30' }),
    );
    expect(rows(entry)).toEqual([
      '5 | Fares | ',
      ' | Talk. | ',
      expect.stringMatching(/^ \| Decision \/ To wait\..*3 for\. \| $/),
      ' | Action / To write. / Due: 30 May 2024 | Eve Lund',
    ]);
  });

  it('has one label for the actions under one heading', () => {
    const further = action('Officers to ring.', { keyword: '' });
    expect(rows(item('5', 'Fares', action('To write.'), further)).slice(1)).toEqual([
      ' | Action / To write. | ',
      ' | Officers to ring. | Officers',
    ]);
  });

  it('says nothing of who acts where no one is named, and has no empty rows', () => {
    expect(rows(item('', '', paragraph('Talk.')))).toEqual([' | Talk. | ']);
    expect(html(item('', ''))).toBe('');
  });

  it('has a heading of a part between two tables', () => {
    const page = html(item('1', 'One'), partHeading('PART TWO'), item('2', 'Two'));
    expect(page).toMatch(/<\/table><h2 class="part">PART TWO<\/h2><table/);
  });

  it('has attendance in an entry as a list', () => {
    const people = [{ role: 'Chair', name: 'Ada Marlow', authority: '', group: 'present' }] as const;
    const page = html(item('1', 'Present', attendanceTable(people)));
    expect(page).toContain('<li>Ada Marlow, Chair</li>');
    expect(page.match(/<table/g)).toHaveLength(1);
  });

  it('writes no words as tags', () => {
    expect(html(item('<b>', '<i>x</i>', paragraph('<script>')))).not.toMatch(/<(?:b|i|script)>/);
  });
});

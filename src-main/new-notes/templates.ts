import board from '../../assets/templates/board.txt?raw';
import committee from '../../assets/templates/committee.txt?raw';
import council from '../../assets/templates/council.txt?raw';
import workingGroup from '../../assets/templates/working-group.txt?raw';
import type { Template } from '../../shared/bridge/data.ts';

/** The notes to begin from that the program brings, each with its text. */
export const TEMPLATES: readonly (Template & { readonly text: string })[] = [
  {
    id: 'council',
    name: 'Council meeting',
    words: 'Parish, town and full councils',
    text: council,
  },
  {
    id: 'committee',
    name: 'Committee',
    words: 'Committees and panels of a council',
    text: committee,
  },
  {
    id: 'board',
    name: 'Board or trustees',
    words: 'Charities, schools and companies',
    text: board,
  },
  {
    id: 'working-group',
    name: 'Working group',
    words: 'Short notes with actions',
    text: workingGroup,
  },
];

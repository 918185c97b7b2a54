/*
 * A meeting of an hour as a clerk types it, from an empty note to a finished one: words as they stand, keys in braces.
 * Matters come out of their order, somebody arrives late, a vote is taken, and what was misheard is put right.
 */
export const SCRIPT: readonly string[] = [
  // The title of the note, then the first entry; its number stands there already.
  '{Shift+Tab}{Shift+Tab}Ferries Board{Enter}{Enter}10 am{Enter}Quay House{Enter}',
  'Apologies{Enter}Apologies were received from Cllr Dee Winter.',
  '{Control+Enter}Declarations of interest{Enter}There were none.',
  '{Control+Enter}Minutes of the last meeting{Enter}',
  'Decision: The minutes of 14 March 2019 were agreed and signed.{Enter}{Enter}',
  // A matter with points, an action and a decision.
  '{Control+Enter}Play area at Quay Road{Enter}',
  'The Clerk reported that the inspector had found:{Enter}',
  '- a loose swing seat{Enter}two worn chains{Enter}{Tab}on the cradle swings{Enter}{Shift+Tab}moss on the steps{Enter}{Enter}',
  'Members asked what the repairs would cost.{Enter}',
  'Action: Clerk to get three quotes.{Tab}Eve Lund{Tab}30/11/2026{Tab}{Enter}',
  '{Control+Shift+D}To close the swings until they are mended.{Enter}{Enter}',
  // The treasurer has to leave early: the budget is taken now, and its number follows on.
  '{Control+Enter}Budget{Enter}The Treasurer went through the figures for the half year.{Enter}',
  'The grant for the pier was discussed at length.{Enter}',
  '{Control+Shift+V}6 for, 2 against, 1 abstention{Enter}{Enter}',
  'RESOLVED that the grant be paid in two parts.{Enter}{Enter}',
  // Misheard: it is 41.
  '{Control+Enter}Allotments{Enter}The waiting list stands at 14.{Backspace}{Backspace}{Backspace}41.{Enter}',
  // Back to the first matter for somebody who comes late.
  '{Control+j}',
  'Apol',
  '{Enter}',
  '{End}{ArrowDown}{End} Cllr Ben Thorne arrived during the next item.',
  // On where the list ended.
  '{Control+j}',
  'Allot',
  '{Enter}',
  '{End}{ArrowDown}{End}{Enter}The rent stays as it is.',
  '{Control+d}',
  '{Control+Enter}Any other business{Enter}The meeting closed at noon.',
  // The allotments stood before the budget on the agenda: they go there, and the numbers follow when it is asked.
  '{Control+j}',
  'Allot',
  '{Enter}',
  '{Alt+Shift+ArrowUp}{F9}{Enter}',
  // Who was there.
  '{Control+Shift+j}',
  'Cllr Ada Marlow{Enter}Cllr Ben Thorne{Enter}Cllr Dee Winter{Enter}',
];

/** What stands in the note then: each entry's number and title, and its blocks, by kind and words. */
export const ENTRIES: readonly (readonly string[])[] = [
  [
    '1 Apologies',
    'paragraph: Apologies were received from Cllr Dee Winter. Cllr Ben Thorne arrived during the next item.',
  ],
  ['2 Declarations of interest', 'paragraph: There were none.'],
  ['3 Minutes of the last meeting', 'decision: The minutes of 14 March 2019 were agreed and signed.'],
  [
    '4 Play area at Quay Road',
    'paragraph: The Clerk reported that the inspector had found:',
    'list: - a loose swing seat\n- two worn chains\n  - on the cradle swings\n- moss on the steps',
    'paragraph: Members asked what the repairs would cost.',
    'action: Clerk to get three quotes.',
    'decision: To close the swings until they are mended.',
  ],
  ['5 Allotments', 'paragraph: The waiting list stands at 41.', 'decision: The rent stays as it is.'],
  [
    '6 Budget',
    'paragraph: The Treasurer went through the figures for the half year.',
    'paragraph: The grant for the pier was discussed at length.',
    'vote: 6 for, 2 against, 1 abstention',
    'decision: that the grant be paid in two parts.',
  ],
  ['7 Any other business', 'paragraph: The meeting closed at noon.'],
];

/** Who was there, each with the group they stand in. */
export const PEOPLE: readonly string[] = [
  'Cllr Ada Marlow: present',
  'Cllr Ben Thorne: present',
  'Cllr Dee Winter: present',
];

import { describe, expect, it } from 'vitest';
import { standingItem } from '../../../shared/note/standing-items.ts';

describe('A title', () => {
  it.each([
    'Apologies',
    'Welcome and Declarations of Interest',
    'Declarations of disclosable pecuniary interests',
    'MINUTES',
    'Minutes of the previous meeting',
    'Note of the Previous Meeting',
    'To approve the minutes of the meeting held on 3 May 2018',
    'Matters arising',
    'Chairman’s announcements',
    "Chairman's business",
    'Report of the Clerk',
    'Clerk’s report',
    'Report from County and District Councillors',
    'Public participation',
    'Questions from members of the public',
    'Accounts for payment',
    'Forward plan',
    'A.O.B.',
    'Any Other Urgent Business',
    'Exclusion of the Press and Public',
    'Date and time of next meeting',
  ])('“%s” stands on each agenda', (title) => {
    expect(standingItem(title)).not.toBeNull();
  });

  it.each([
    '',
    'Harbour dues for small boats',
    'Interest rates on the harbour loan',
    'Minute books: repair of the bindings',
    'Public conveniences, Quay Street',
    'Report on the dredging of Skarra',
    'Meeting rooms at Pilot House',
    'Records management strategy',
    'Election of Chairman',
    'Business rates relief',
  ])('“%s” is a matter of one meeting', (title) => {
    expect(standingItem(title)).toBeNull();
  });
});

import { dirname } from 'node:path';
import type { Bar } from '../../shared/bridge/data.ts';
import type { LockHolder } from '../files/note-lock.ts';
import type { SaveTroubleKind } from '../files/save-trouble.ts';
import type { LiveNote } from './live-note.ts';
import { placeName } from './note-place.ts';

/** What the person should know of a note's file now, the most pressing first. */
export function noteBars(live: LiveNote): readonly Bar[] {
  const name = placeName(live.place);
  const bars: Bar[] = [];
  if (live.conflict) {
    const actions: Bar['actions'] = ['compare', 'keep-mine', 'take-theirs', 'save-as'];
    bars.push({ kind: 'conflict', words: conflictWords(name), actions });
  } else if (live.saveTrouble) {
    bars.push({ kind: 'save', words: live.saveTrouble.words, actions: remedies(live.saveTrouble.code) });
  } else if (live.gone) {
    bars.push({ kind: 'gone', words: goneWords(live, live.gone), actions: ['try-again', 'save-as'] });
  }
  if (live.lock && !live.lock.isOurs) {
    bars.push({
      kind: 'locked',
      words: lockedWords(name, live.lock.holder, live.services.now()),
      actions: ['insist'],
    });
  }
  if (live.takenBy) {
    bars.push({ kind: 'taken', words: takenWords(name, live.takenBy), actions: ['dismiss'] });
  }
  if (live.journalTrouble) bars.push({ kind: 'journal', words: live.journalTrouble, actions: [] });
  if (live.recovered) bars.push({ kind: 'recovered', words: live.recovered, actions: ['dismiss'] });
  return bars;
}

/** The ways on from a save that failed. */
function remedies(code: string): Bar['actions'] {
  if (code === 'unencodable') return ['save-as-utf8'];
  if (code === 'name-taken' || code === 'is-a-folder' || code === 'bad-name') return ['save-as'];
  return ['try-again', 'save-as'];
}

/** What is said of a file that was changed elsewhere, while the note was edited here. */
export function conflictWords(name: string): string {
  return `“${name}” was changed by somebody or another program while you were editing it. Their words are in the file, yours are here, and nothing is overwritten. Compare the two, then choose.`;
}

function goneWords(live: LiveNote, why: SaveTroubleKind): string {
  const name = `“${placeName(live.place)}”`;
  const folder = live.place.kind === 'file' ? `“${dirname(live.place.path)}”` : '';
  const safe = 'Your words are safe here';
  switch (why) {
    case 'vanished-file':
      return `${name} is no longer in ${folder}: it was moved, renamed or removed. ${safe}; save them under a name of your own.`;
    case 'vanished-folder':
      return `The folder ${folder} is no longer there. ${safe}; put the folder back, or save elsewhere.`;
    default:
      return `The disk or network drive of ${name} does not answer. ${safe}; go on writing, and the note is saved when the drive is back.`;
  }
}

/** A time as a clerk writes it: `14:05`, with the day where it is another one. */
export function timeInWords(time: number, now: number): string {
  const at = new Date(time);
  const clock = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (at.toDateString() === new Date(now).toDateString()) return clock;
  return `${clock} on ${at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}`;
}

/** Who holds a note, in words. */
export function holderInWords({ user, host }: LockHolder): string {
  return [user || 'somebody', ...(host ? [`on ${host}`] : [])].join(' ');
}

function lockedWords(name: string, holder: LockHolder, now: number): string {
  const since = timeInWords(holder.since, now);
  return `“${name}” is open in another Minutewright: ${holderInWords(holder)}, since ${since}. You can read it here. It becomes yours to edit when they close it.`;
}

function takenWords(name: string, holder: LockHolder): string {
  return `${holderInWords(holder)} has opened “${name}” for editing as well. Save now and agree who goes on; neither can overwrite the other unasked.`;
}

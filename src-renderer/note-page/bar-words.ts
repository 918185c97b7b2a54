import {
  CircleAlert,
  CloudOff,
  FileWarning,
  History,
  Lock,
  type LucideIcon,
  ShieldAlert,
  UserRound,
} from 'lucide-react';
import type { Bar, BarAction } from '../../shared/bridge/data.ts';

/** What is said of each kind of bar before its words, and whether it is told at once. */
export const BARS: Readonly<
  Record<Bar['kind'], { readonly title: string; readonly icon: LucideIcon; readonly isUrgent: boolean }>
> = {
  conflict: { title: 'Changed in two places', icon: FileWarning, isUrgent: true },
  gone: { title: 'The file can’t be reached', icon: CloudOff, isUrgent: true },
  save: { title: 'Not saved', icon: CircleAlert, isUrgent: true },
  locked: { title: 'Open elsewhere', icon: Lock, isUrgent: false },
  taken: { title: 'Taken over', icon: UserRound, isUrgent: false },
  journal: { title: 'No safety copy', icon: ShieldAlert, isUrgent: true },
  recovered: { title: 'Recovered words', icon: History, isUrgent: false },
};

/** What the button of each action says. */
export const ACTIONS: Readonly<Record<BarAction, string>> = {
  compare: 'Compare…',
  'keep-mine': 'Keep mine',
  'take-theirs': 'Take theirs',
  'save-as': 'Save as…',
  'try-again': 'Try again',
  'save-as-utf8': 'Save as Unicode',
  insist: 'Edit anyway…',
  'show-in-folder': 'Show in folder',
  dismiss: 'Dismiss',
};

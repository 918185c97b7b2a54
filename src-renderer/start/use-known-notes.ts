import { useEffect, useState } from 'react';
import type { RecentItem, RecoverableNote, Template } from '../../shared/bridge/data.ts';
import { usePage } from '../state/use-page.ts';

/** The notes that the main process knows of. */
export interface KnownNotes {
  /** Null until they are read. */
  readonly recent: readonly RecentItem[] | null;
  /** Notes with words that are in no file, from runs that ended. */
  readonly recoverable: readonly RecoverableNote[];
  /** Null until they are read. */
  readonly templates: readonly Template[] | null;
}

/** Reads the notes that are known, now and whenever they change. */
export function useKnownNotes(): KnownNotes {
  const { bridge, ask } = usePage();
  const [recent, setRecent] = useState<readonly RecentItem[] | null>(null);
  const [recoverable, setRecoverable] = useState<readonly RecoverableNote[]>([]);
  const [templates, setTemplates] = useState<readonly Template[] | null>(null);

  useEffect(() => {
    let isWanted = true;
    async function readRecent(): Promise<void> {
      const found = await ask(bridge.listRecent());
      if (isWanted) setRecent(found ?? []);
    }
    async function readRecoverable(): Promise<void> {
      const found = await ask(bridge.listRecoverable());
      if (isWanted) setRecoverable(found ?? []);
    }
    async function readTemplates(): Promise<void> {
      const found = await ask(bridge.listTemplates());
      if (isWanted) setTemplates(found ?? []);
    }
    void readRecent();
    void readRecoverable();
    void readTemplates();
    const stop = [
      bridge.on('recentChanged', () => void readRecent()),
      bridge.on('recoverableChanged', () => void readRecoverable()),
    ];
    return () => {
      isWanted = false;
      for (const each of stop) each();
    };
  }, [bridge, ask]);

  return { recent, recoverable, templates };
}

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ListBox, ListBoxItem, Text } from 'react-aria-components';
import type { VersionItem } from '../../shared/bridge/data.ts';
import { capital, whenWords } from '../state/time-words.ts';
import { usePage } from '../state/use-page.ts';

interface VersionListProps {
  readonly versions: readonly VersionItem[];
  readonly chosen: string;
  readonly onChoose: (hash: string) => void;
}

/** The versions, latest first; arrow keys choose one. What changed in each is asked for when it comes into sight. */
export function VersionList({ versions, chosen, onChoose }: VersionListProps): ReactNode {
  const now = Date.now();
  return (
    <ListBox
      aria-label="Versions"
      className="version-list"
      autoFocus
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        if (key !== undefined) onChoose(String(key));
      }}
    >
      {versions.map(({ hash, time }) => (
        <ListBoxItem key={hash} id={hash} textValue={whenWords(time, now)} className="version-row">
          <Text slot="label" className="version-time">
            {capital(whenWords(time, now))}
          </Text>
          <VersionWords hash={hash} />
        </ListBoxItem>
      ))}
    </ListBox>
  );
}

function VersionWords({ hash }: { readonly hash: string }): ReactNode {
  const { bridge } = usePage();
  const [words, setWords] = useState('…');
  const row = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const { current } = row;
    if (!current) return;
    let isWanted = true;
    const seen = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      seen.disconnect();
      void bridge.describeVersion(hash).then((answer) => {
        if (isWanted) setWords(answer.ok ? answer.value : 'Can’t be read');
      });
    });
    seen.observe(current);
    return () => {
      isWanted = false;
      seen.disconnect();
    };
  }, [bridge, hash]);

  return (
    <Text slot="description" className="version-words" ref={row}>
      {words}
    </Text>
  );
}

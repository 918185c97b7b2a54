import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { Compared } from '../../shared/bridge/data.ts';
import type { ComparedPart } from '../../shared/note/compare/compare-notes.ts';
import { Button } from '../ui/button.tsx';
import { ComparedEntry } from './compared-entry.tsx';
import type { Found } from './use-answer.ts';
import './compare-view.css';

/** Two states of a note side by side, entry by entry, with a way from one difference to the next. */
export function CompareView({ found }: { readonly found: Found<Compared> }): ReactNode {
  const here = useRef<HTMLDivElement>(null);
  if (found.kind === 'waiting') return <p role="status">Comparing…</p>;
  if (found.kind === 'trouble') return <p role="alert">{found.words}</p>;
  const { comparison, mine, theirs } = found.value;
  const differing = comparison.parts.filter(({ kind }) => kind !== 'same').length;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'F7' || !here.current) return;
    event.preventDefault();
    goToDifference(here.current, event.shiftKey ? -1 : 1);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key for what the two buttons in it do
    <div className="compare" ref={here} onKeyDown={onKeyDown}>
      <div className="compare-head">
        <p className="compare-sum" role="status">
          {sumOf(differing)}
        </p>
        <div className="compare-steps">
          <Button
            label="Previous difference"
            icon={ArrowUp}
            isOnlyIcon
            keys="Shift+F7"
            isDisabled={differing === 0}
            onPress={() => here.current && goToDifference(here.current, -1)}
          />
          <Button
            label="Next difference"
            icon={ArrowDown}
            isOnlyIcon
            keys="F7"
            isDisabled={differing === 0}
            onPress={() => here.current && goToDifference(here.current, 1)}
          />
        </div>
        <p className="compare-side">{mine}</p>
        <p className="compare-side">{theirs}</p>
      </div>
      {inRuns(comparison.parts).map((run) =>
        run.kind === 'same' ? (
          <SameParts key={keyOf(run.parts[0])} parts={run.parts} />
        ) : (
          run.parts.map((part) => <ComparedEntry key={keyOf(part)} part={part} />)
        ),
      )}
    </div>
  );
}

function sumOf(differing: number): string {
  if (differing === 0) return 'Both say the same.';
  return differing === 1 ? 'One part differs.' : `${differing} parts differ.`;
}

interface Run {
  readonly kind: 'same' | 'other';
  readonly parts: readonly ComparedPart[];
}

/** Parts that are the same are told in one line, those that stand together in one. */
function inRuns(parts: readonly ComparedPart[]): readonly Run[] {
  const runs: { kind: Run['kind']; parts: ComparedPart[] }[] = [];
  for (const part of parts) {
    const kind = part.kind === 'same' && !part.moved && part.renumbered === null ? 'same' : 'other';
    const last = runs.at(-1);
    if (last?.kind === kind) last.parts.push(part);
    else runs.push({ kind, parts: [part] });
  }
  return runs;
}

function keyOf(part: ComparedPart | undefined): string {
  return part ? [part.about, part.kind, part.number, part.title].join(' ') : '';
}

function SameParts({ parts }: { readonly parts: readonly ComparedPart[] }): ReactNode {
  const names = parts.map(({ number, title }) => [number, title].filter(Boolean).join(' '));
  return (
    <p className="same-parts">
      {parts.length > 1 && 'From '}
      <span>{names[0]}</span>
      {parts.length > 1 && ' to '}
      {parts.length > 1 && <span>{names.at(-1)}</span>}: the same on both sides
    </p>
  );
}

/** Brings the next (1) or the previous (-1) difference into sight, from the one that has the focus. */
function goToDifference(view: HTMLElement, step: 1 | -1): void {
  const rows = [...view.querySelectorAll<HTMLElement>('[data-difference]')];
  if (rows.length === 0) return;
  const here = rows.indexOf(view.ownerDocument.activeElement as HTMLElement);
  const from = here < 0 && step < 0 ? 0 : here;
  const next = rows[(from + step + rows.length) % rows.length];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'center' });
}

import { X } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { Bar, BarAction } from '../../shared/bridge/data.ts';
import { usePage, usePageState } from '../state/use-page.ts';
import { Button } from '../ui/button.tsx';
import { ACTIONS, BARS } from './bar-words.ts';
import './bars.css';

const NONE: readonly Bar[] = [];

/** What the person should know of the file, above the note, with what can be done about it. */
export function Bars(): ReactNode {
  const bars = usePageState((state) => state.note?.bars ?? NONE);
  return (
    <div className="bars" data-part="messages">
      {bars.map((bar) => (
        <OneBar key={bar.kind} bar={bar} />
      ))}
    </div>
  );
}

const OneBar = memo(function OneBar({ bar: { kind, words, actions } }: { readonly bar: Bar }): ReactNode {
  const { bridge, ask, openDialog } = usePage();
  const { title, icon: Icon, isUrgent } = BARS[kind];

  function act(action: BarAction): void {
    if (action === 'compare') openDialog({ kind: 'compare' });
    else void ask(bridge.actOnBar({ kind, action }));
  }

  return (
    <section className="bar" data-kind={kind} role={isUrgent ? 'alert' : 'status'}>
      <Icon aria-hidden="true" size={19} strokeWidth={1.75} />
      <p className="bar-words">
        <strong>{title}.</strong> {words}
      </p>
      <div className="bar-actions">
        {actions
          .filter((action) => action !== 'dismiss')
          .map((action, index) => (
            <Button
              key={action}
              label={ACTIONS[action]}
              look={index === 0 && isUrgent ? 'primary' : 'plain'}
              onPress={() => act(action)}
            />
          ))}
        {actions.includes('dismiss') && (
          <Button label={ACTIONS.dismiss} icon={X} look="quiet" isOnlyIcon onPress={() => act('dismiss')} />
        )}
      </div>
    </section>
  );
});

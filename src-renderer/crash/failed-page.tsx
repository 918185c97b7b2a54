import type { ReactNode } from 'react';
import { usePage } from '../state/use-page.ts';
import { Button } from '../ui/button.tsx';
import './failed-page.css';

/** What is shown where the page can't go on: what is safe, and a way to begin again. */
export function FailedPage({ words }: { readonly words: string }): ReactNode {
  const { load } = usePage();
  return (
    <main className="failed-page">
      <div role="alert">
        <h1>Something went wrong here</h1>
        <p>{words}</p>
      </div>
      <Button label="Show it again" look="primary" isFirst onPress={() => void load()} />
    </main>
  );
}

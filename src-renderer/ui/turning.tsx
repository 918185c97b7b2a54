import type { ReactNode } from 'react';
import './turning.css';

/** A small ring that turns while something goes on; words beside it say what. */
export function Turning(): ReactNode {
  return <span className="turning" aria-hidden="true" />;
}

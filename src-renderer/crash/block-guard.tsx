import { Component, createContext, type ReactNode } from 'react';

/** Who is told of an error in drawing a block; the note itself goes on. */
export const BlockFault = createContext<(error: unknown) => void>(() => {});

interface BlockGuardProps {
  readonly children: ReactNode;
  /** What is drawn of the block instead; `again` draws the block itself once more. */
  readonly instead: (again: () => void) => ReactNode;
}

/** Keeps an error in drawing one block from taking the note away. React wants a class for this. */
export class BlockGuard extends Component<BlockGuardProps, { readonly hasFailed: boolean }> {
  static override contextType = BlockFault;
  declare context: React.ContextType<typeof BlockFault>;
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.context(error);
  }

  override render(): ReactNode {
    if (this.state.hasFailed) return this.props.instead(() => this.setState({ hasFailed: false }));
    return this.props.children;
  }
}

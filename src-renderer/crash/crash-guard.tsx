import { Component, type ReactNode } from 'react';

interface CrashGuardProps {
  readonly children: ReactNode;
  readonly onFault: (error: unknown) => void;
}

/** Catches errors of drawing what is in it, and draws nothing until it is begun anew. React wants a class for this. */
export class CrashGuard extends Component<CrashGuardProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFault(error);
  }

  override render(): ReactNode {
    return this.state.hasFailed ? null : this.props.children;
  }
}

import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** Shown instead of what broke. */
  readonly broken: (again: () => void) => ReactNode;
}

/** Keeps one broken part from taking the rest along. */
export class ErrorBoundary extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken
      ? this.props.broken(() => this.setState({ isBroken: false }))
      : this.props.children;
  }
}

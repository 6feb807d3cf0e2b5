import { Component, type ReactNode } from 'react';
import { goPlain } from './plain.ts';

/** React empties the form when a component throws: the page is then loaded again without scripts. */
export class Fallback extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    goPlain();
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}

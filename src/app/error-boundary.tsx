import { Component, type ReactNode } from 'react';
import { type Problem, problemOf } from '../domain/errors';

interface Props {
  /** What stands in place of the part that broke. */
  readonly fallback: (problem: Problem) => ReactNode;
  readonly children: ReactNode;
}

/** Catches what breaks while drawing, so that the rest of the page goes on. */
export class ErrorBoundary extends Component<Props, { readonly problem: Problem | null }> {
  override readonly state: { readonly problem: Problem | null } = { problem: null };

  static getDerivedStateFromError(thrown: unknown) {
    return { problem: problemOf(thrown) };
  }

  override render() {
    const { problem } = this.state;
    return problem === null ? this.props.children : this.props.fallback(problem);
  }
}

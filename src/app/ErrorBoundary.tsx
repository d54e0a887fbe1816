import { Component, type ReactNode } from "react";

/** Says what failed where a part of the page could not be drawn, and keeps the rest. */
export class ErrorBoundary extends Component<
  { children: ReactNode; part?: string },
  { error: Error | null }
> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className="notice" role="alert">
        <h1>{this.props.part ?? "This page"} could not be drawn</h1>
        <p>{error.message}. Reload the page; the corpus itself is in corpus.json beside it.</p>
      </div>
    );
  }
}

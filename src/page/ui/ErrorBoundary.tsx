import { Component, type ReactNode } from "react";

/** Error for a part of the page whose code could not be loaded. Its message is a sentence for the page. */
export class MissingPartError extends Error {
  override name = "MissingPart";
}

/** Props of ErrorBoundary and HydrationBoundary. */
export interface ErrorBoundaryProps {
  children?: ReactNode;
  /** Name of the part, as the start of a sentence; none for the whole page. */
  part?: string;
  /** A change of this value renders the part again after an error. */
  retryOn?: unknown;
}

/** Replaces a part that failed by a message with a remedy. The rest of the page keeps working. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidUpdate(before: ErrorBoundaryProps) {
    if (this.state.error && before.retryOn !== this.props.retryOn) this.setState({ error: null });
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const { part } = this.props;
    const says = `${part ?? "This page"} could not be ${error instanceof MissingPartError ? "loaded" : "drawn"}`;
    const why = error.message.replace(/[.\s]*$/, ".");
    return (
      <div className={part === undefined ? "page-message" : "error-message"} role="alert">
        {part === undefined ? <h1>{says}</h1> : <p className="strong">{says}</p>}
        <p>
          {why} {part !== undefined && "The rest of the page works. "}
          Reload the page; what you chose is in its address and stays. If that does not help, start from the
          first view. The corpus itself is in <a href="corpus.json">corpus.json</a> beside this page.
        </p>
        <p className="row error-actions">
          <button type="button" onClick={() => location.reload()}>
            Reload the page
          </button>
          <a href="?">Start from the first view</a>
        </p>
      </div>
    );
  }
}

import { Component, type ReactNode } from "react";
import { type PagePart, shellMessages } from "../../core/messages/shell.ts";

/** Error for a part of the page whose code could not be loaded. Its message is text for the page. */
export class MissingPartError extends Error {
  override name = "MissingPart";
}

/** Props of ErrorBoundary and HydrationBoundary. */
export interface ErrorBoundaryProps {
  children?: ReactNode;
  /** The part of the page; none for the whole page. */
  part?: PagePart;
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
    const { part = "page" } = this.props;
    const name = shellMessages.parts[part];
    const isMissing = error instanceof MissingPartError;
    const heading = isMissing ? shellMessages.couldNotBeLoaded(name) : shellMessages.couldNotBeShown(name);
    return (
      <div className={part === "page" ? "page-message" : "error-message"} role="alert">
        {part === "page" ? <h1>{heading}</h1> : <p className="strong">{heading}</p>}
        <p>
          {isMissing && `${error.message} `}
          {part !== "page" && `${shellMessages.restWorks} `}
          {shellMessages.reloadAdvice}
        </p>
        {!isMissing && <p className="soft">{shellMessages.technicalReason(error.message)}</p>}
        <p className="row error-actions">
          <button type="button" onClick={() => location.reload()}>
            {shellMessages.reload}
          </button>
          <a href="?">{shellMessages.startAgain}</a>
          <a href="corpus.json">{shellMessages.openData}</a>
        </p>
      </div>
    );
  }
}

import { type ReactNode, useState } from "react";
import { shareMessages } from "../../core/messages/share.ts";

interface CopyButtonProps {
  /** Text for the clipboard. */
  text: string;
  /** Sentence that says that the text was copied. */
  success: string;
  children: ReactNode;
}

/** Copies a text, and says beside the button whether that worked. */
export function CopyButton({ text, success, children }: CopyButtonProps) {
  const [status, setStatus] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setStatus(success),
      () => setStatus(shareMessages.copyBlocked(text)),
    );
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {children}
      </button>
      <ShareStatus>{status}</ShareStatus>
    </>
  );
}

/** Announces the result of a button beside it. */
export function ShareStatus({ children }: { children: string }) {
  return (
    <p className="share-status" role="status">
      {children}
    </p>
  );
}

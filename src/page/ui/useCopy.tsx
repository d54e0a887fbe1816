import { useEffect, useRef, useState } from "react";
import { copyMessages as messages } from "../../core/messages/copy.ts";
import { Status } from "./Status.tsx";
import { shareLink } from "./shareLink.ts";

/** Milliseconds after which an unanswered copy shows the text. A browser may ask the reader for as long. */
const PATIENCE = 3000;

/**
 * Returns functions that copy a text or share a link, and their result to render beside the button. Without
 * access to the clipboard (plain HTTP, a foreign frame), or if sharing fails, the result has the text,
 * selected, and says why. `failure` is the reason why sharing the link `url` has failed already.
 */
export function useCopy(failure = "", url = "") {
  const area = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<{ words: string; text?: string }>(
    failure === "" ? { words: "" } : { words: messages.shareFailed(failure), text: url },
  );
  useEffect(() => {
    if (outcome.text === undefined) return;
    // Without focus, Ctrl+C would copy the selection of the page.
    area.current?.focus();
    area.current?.select();
  }, [outcome]);
  return {
    /** Copies a text; `success` says so. */
    copy: async (text: string, success: string) => {
      const showText = () => setOutcome({ words: messages.blocked, text });
      // In some frames the browser never answers.
      const timer = setTimeout(showText, PATIENCE);
      try {
        await navigator.clipboard.writeText(text);
        setOutcome({ words: success });
      } catch {
        showText();
      } finally {
        clearTimeout(timer);
      }
    },
    /** Opens the system's share sheet with a link. */
    share: async (title: string, link: string) => {
      const reason = await shareLink(title, link);
      setOutcome(reason === "" ? { words: "" } : { words: messages.shareFailed(reason), text: link });
    },
    result: (
      <>
        <Status>{outcome.words}</Status>
        {outcome.text !== undefined && (
          <textarea
            ref={area}
            className="text-to-copy"
            readOnly
            rows={3}
            aria-label={messages.textToCopy}
            value={outcome.text}
          />
        )}
      </>
    ),
  };
}

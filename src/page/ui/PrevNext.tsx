interface PrevNextProps {
  /** Noun for one item: "words", "event". */
  what: string;
  /** Position: "2 of 7". */
  says: string;
  onBack?: (() => void) | undefined;
  onOn?: (() => void) | undefined;
}

/** Renders the buttons for the previous and the next item, with the position. Focus stays on the button. */
export function PrevNext({ what, says, onBack, onOn }: PrevNextProps) {
  return (
    <span className="soft prev-next" data-keeps-focus="">
      <button
        type="button"
        className="icon-button"
        onClick={onBack}
        aria-disabled={!onBack}
        aria-label={`Previous ${what}`}
      >
        ‹
      </button>
      <span>
        <span className="unseen">{what} </span>
        {says}
      </span>
      <button
        type="button"
        className="icon-button"
        onClick={onOn}
        aria-disabled={!onOn}
        aria-label={`Next ${what}`}
      >
        ›
      </button>
    </span>
  );
}

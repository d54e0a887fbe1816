interface PrevNextProps {
  /** What is stepped through: "words", "event". */
  what: string;
  /** Where one stands: "2 of 7". */
  says: string;
  onBack?: (() => void) | undefined;
  onOn?: (() => void) | undefined;
}

/** Back and on through a list, with one’s place in it. Focus stays on the button, so that it can be pressed again. */
export function PrevNext({ what, says, onBack, onOn }: PrevNextProps) {
  return (
    <span className="prev-next" data-keeps-focus="">
      <button type="button" onClick={onBack} aria-disabled={!onBack} aria-label={`Previous ${what}`}>
        ‹
      </button>
      <span>
        <span className="unseen">{what} </span>
        {says}
      </span>
      <button type="button" onClick={onOn} aria-disabled={!onOn} aria-label={`Next ${what}`}>
        ›
      </button>
    </span>
  );
}

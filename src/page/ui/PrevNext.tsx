type Step = (() => void) | undefined;

interface PrevNextProps {
  /** Noun for one item: "words", "event". */
  item: string;
  /** Position: "2 of 7". */
  position: string;
  /** Goes to the previous item; undefined at the first one. */
  onPrevious: Step;
  /** Goes to the next item; undefined at the last one. */
  onNext: Step;
}

/** Renders the buttons for the previous and the next item, with the position. Focus stays on the button. */
export function PrevNext({ item, position, onPrevious, onNext }: PrevNextProps) {
  const button = (label: string, sign: string, onClick: Step) => (
    <button
      type="button"
      className="icon-button"
      onClick={onClick}
      aria-disabled={!onClick}
      aria-label={`${label} ${item}`}
    >
      {sign}
    </button>
  );
  return (
    <span className="soft prev-next" data-keeps-focus="">
      {button("Previous", "‹", onPrevious)}
      <span>
        <span className="unseen">{item} </span>
        {position}
      </span>
      {button("Next", "›", onNext)}
    </span>
  );
}

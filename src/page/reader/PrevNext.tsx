import { shellMessages } from "../../core/messages/shell.ts";
import { ChangingText } from "../ui/ChangingText.tsx";

type Step = (() => void) | undefined;

interface PrevNextProps {
  /** Position: "2 of 7". */
  position: string;
  /** Goes to the previous event; undefined at the first one. */
  onPrevious: Step;
  /** Goes to the next event; undefined at the last one. */
  onNext: Step;
}

/** Renders the buttons for the previous and the next event, with the position. Focus stays on the button. */
export function PrevNext({ position, onPrevious, onNext }: PrevNextProps) {
  const { name, previous, next } = shellMessages.steps;
  const button = (label: string, sign: string, onClick: Step) => (
    <button
      type="button"
      className="icon-button"
      onClick={onClick}
      aria-disabled={!onClick}
      aria-label={label}
    >
      {sign}
    </button>
  );
  return (
    <span className="prev-next" data-keeps-focus="">
      {button(previous, "‹", onPrevious)}
      <span className="prev-next-position">
        <span className="unseen">{name} </span>
        <ChangingText>{position}</ChangingText>
      </span>
      {button(next, "›", onNext)}
    </span>
  );
}

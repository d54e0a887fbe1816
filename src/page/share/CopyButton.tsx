import type { ReactNode } from "react";
import { useCopy } from "../ui/useCopy.tsx";

interface CopyButtonProps {
  /** Text for the clipboard. */
  text: string;
  /** Sentence that says that the text was copied. */
  success: string;
  children: ReactNode;
}

/** Copies a text, and says beside the button whether that worked. */
export function CopyButton({ text, success, children }: CopyButtonProps) {
  const { copy, result } = useCopy();
  return (
    <>
      <button type="button" onClick={() => void copy(text, success)}>
        {children}
      </button>
      {result}
    </>
  );
}

// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { copyMessages } from "../../../src/core/messages/copy.ts";
import { useCopy } from "../../../src/page/ui/useCopy.tsx";

function CopyButton() {
  const { copy, result } = useCopy();
  return (
    <>
      <button type="button" onClick={() => void copy("Exact words", "Copied")}>
        Copy
      </button>
      {result}
    </>
  );
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Clicks the button. The clipboard answers with a promise. */
function copyWith(answer: Promise<void>): void {
  vi.stubGlobal("navigator", { clipboard: { writeText: () => answer } });
  render(<CopyButton />);
  fireEvent.click(screen.getByRole("button"));
}

it("without an answer, the text is shown and selected after three seconds", async () => {
  copyWith(new Promise(() => undefined));
  await act(() => vi.advanceTimersByTimeAsync(2900));
  expect(screen.queryByRole("textbox")).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(200));
  const area = screen.getByRole<HTMLTextAreaElement>("textbox");
  expect(area.value).toBe("Exact words");
  expect(area.selectionEnd).toBe("Exact words".length);
  expect(screen.getByRole("status").textContent).toBe(copyMessages.blocked);
});

it("a permission after that copies the text, and hides it", async () => {
  copyWith(new Promise((resolve) => setTimeout(resolve, 5000)));
  await act(() => vi.advanceTimersByTimeAsync(4000));
  expect(screen.getByRole("textbox")).toBeDefined();
  await act(() => vi.advanceTimersByTimeAsync(2000));
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.getByRole("status").textContent).toBe("Copied");
});

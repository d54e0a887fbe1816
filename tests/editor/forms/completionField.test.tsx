// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CompletionInput } from "../../../src/editor/forms/CompletionInput.tsx";

afterEach(cleanup);

const OPTIONS = [
  { id: "ann", label: "Ann", aliases: ["Miss A"] },
  { id: "ann-bell", label: "Ann Bell" },
  { id: "the-ferry", label: "The ferry sinks" },
  { id: "tomas-reed", label: "Tomás Reed" },
];

/** Renders a field that adds options to a list, and types into it. */
async function type(keys: string) {
  const onFinish = vi.fn<(id: string) => void>();
  render(
    <CompletionInput
      attributes={{ "aria-label": "Add" }}
      options={OPTIONS}
      onFinish={onFinish}
      path={["a"]}
    />,
  );
  const field = screen.getByRole("combobox", { name: "Add" });
  await userEvent.type(field, keys);
  return { onFinish, field };
}

describe("CompletionInput", () => {
  it("takes up a name that begins no other one, and keeps the focus", async () => {
    const { onFinish, field } = await type("the ferry sinks");
    expect(onFinish.mock.calls).toEqual([["the-ferry"]]);
    expect(field).toHaveProperty("value", "");
    expect(document.activeElement).toBe(field);
  });

  it("waits for the rest of a longer name", async () => {
    expect((await type("Ann Bell")).onFinish.mock.calls).toEqual([["ann-bell"]]);
  });

  it.each(["{Enter}", "{Escape}", "{Tab}"])("takes up the shorter name after %s", async (key) => {
    expect((await type(`Ann${key}`)).onFinish.mock.calls).toEqual([["ann"]]);
  });

  it("keeps the words of no option, and its form open, after Enter", async () => {
    const onSubmit = vi.fn((submit: Event) => submit.preventDefault());
    document.addEventListener("submit", onSubmit);
    const form = (
      <form>
        <CompletionInput attributes={{ "aria-label": "Add" }} options={OPTIONS} path={["a"]} />
      </form>
    );
    render(form);
    const field = screen.getByRole("combobox", { name: "Add" });
    await userEvent.type(field, "nobody{Enter}");
    document.removeEventListener("submit", onSubmit);
    expect(field).toHaveProperty("value", "nobody");
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it("leaves Enter to the input method that writes a word", async () => {
    const { onFinish, field } = await type("reed");
    fireEvent.keyDown(field, { key: "Enter", isComposing: true });
    expect(onFinish).not.toHaveBeenCalled();
    await userEvent.keyboard("{Enter}");
    expect(onFinish.mock.calls).toEqual([["tomas-reed"]]);
  });

  it("finds somebody by another name", async () => {
    expect((await type("miss a")).onFinish.mock.calls).toEqual([["ann"]]);
  });

  it.each([
    ["a part of a title", "ferry", "the-ferry"],
    ["words in another order", "sinks ferry", "the-ferry"],
    ["a part of another name", "iss a", "ann"],
    ["a part of an id", "-bel", "ann-bell"],
    ["words without their accents", "tomas", "tomas-reed"],
  ])("lists options by %s, and Enter takes the only one", async (_, words, id) => {
    const { onFinish, field } = await type(words);
    expect(screen.getAllByRole("option")).toHaveLength(1);
    await userEvent.keyboard("{Enter}");
    expect(onFinish.mock.calls).toEqual([[id]]);
    expect(field).toHaveProperty("value", "");
    expect(screen.queryByRole("option")).toBeNull();
  });

  it("marks an option with the arrow keys, and names it to a screen reader", async () => {
    const { onFinish, field } = await type("ann{ArrowDown}{ArrowDown}");
    const [, second] = screen.getAllByRole("option");
    expect(field.getAttribute("aria-activedescendant")).toBe(second?.id);
    expect(second?.getAttribute("aria-selected")).toBe("true");
    await userEvent.keyboard("{Enter}");
    expect(onFinish.mock.calls).toEqual([["ann-bell"]]);
  });

  it("takes the option that is clicked, and keeps the focus", async () => {
    const { onFinish, field } = await type("e");
    await userEvent.click(screen.getByRole("option", { name: "Ann Bell" }));
    expect(onFinish.mock.calls).toEqual([["ann-bell"]]);
    expect(document.activeElement).toBe(field);
  });

  it("closes the list with Escape, not the form", async () => {
    const onKey = vi.fn();
    document.addEventListener("keydown", onKey);
    const { field } = await type("ferr");
    onKey.mockClear();
    await userEvent.keyboard("{Escape}");
    document.removeEventListener("keydown", onKey);
    expect(screen.queryByRole("option")).toBeNull();
    expect(onKey).not.toHaveBeenCalled();
    expect(field).toHaveProperty("value", "ferr");
  });

  it("says that no option has the words, and then has no value", async () => {
    const onChoose = vi.fn<(id: string | undefined) => void>();
    const attributes = { "aria-label": "Add" };
    const field = (
      <CompletionInput {...{ attributes, options: OPTIONS, chosen: "ann", onChoose, path: ["a"] }} />
    );
    render(field);
    await userEvent.type(screen.getByRole("combobox"), "x");
    expect(onChoose.mock.calls).toEqual([[undefined]]);
    screen.getByText("No option has these words.");
  });
});

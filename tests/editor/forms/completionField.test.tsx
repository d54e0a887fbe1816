// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CompletionInput } from "../../../src/editor/forms/CompletionField.tsx";

afterEach(cleanup);

const OPTIONS = [
  { id: "ann", label: "Ann", aliases: ["Miss A"] },
  { id: "ann-bell", label: "Ann Bell" },
  { id: "ferry", label: "The ferry" },
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
    const { onFinish, field } = await type("the ferry");
    expect(onFinish.mock.calls).toEqual([["ferry"]]);
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
    await userEvent.type(field, "ferr{Enter}");
    document.removeEventListener("submit", onSubmit);
    expect(field).toHaveProperty("value", "ferr");
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it("finds somebody by another name", async () => {
    expect((await type("miss a")).onFinish.mock.calls).toEqual([["ann"]]);
  });
});

// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import { Popover } from "../../../src/page/ui/Popover.tsx";

// jsdom has no popovers, as browsers before 2024.
afterEach(cleanup);

it("opens and closes in a browser that has no popovers", async () => {
  expect("popover" in HTMLElement.prototype).toBe(false);
  render(
    <Popover name="Filters" label="Filters">
      <button type="button">Denial</button>
    </Popover>,
  );
  const user = userEvent.setup();
  const opener = screen.getByRole("button", { name: "Filters" });
  expect(screen.queryByText("Denial")).toBeNull();
  await user.click(opener);
  await user.click(screen.getByText("Denial"));
  expect(opener.getAttribute("aria-expanded")).toBe("true");
  await user.click(screen.getByText("Done"));
  expect(screen.queryByText("Denial")).toBeNull();
  expect(opener.getAttribute("aria-expanded")).toBe("false");
});

it("stays closed in such a browser if the click does something else", async () => {
  render(
    <Popover name="Share" label="Share" onClick={(click) => click.preventDefault()}>
      Copy
    </Popover>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Share" }));
  expect(screen.queryByText("Copy")).toBeNull();
});

// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { LinkWarnings } from "../../../src/page/shell/LinkWarnings.tsx";
import { useStore } from "../../../src/page/state/store.ts";

afterEach(cleanup);

it("shows five notes on a link and the number of the others", () => {
  useStore.setState({ linkWarnings: Array.from({ length: 5000 }, (_, i) => `Note ${i}`) });
  render(<LinkWarnings />);
  const items = screen.getAllByRole("listitem").map((item) => item.textContent);
  expect(items).toEqual(["Note 0", "Note 1", "Note 2", "Note 3", "Note 4", "and 4,995 more notes"]);
});

import { readFileSync } from "node:fs";
import { color } from "d3";
import { describe, expect, it } from "vitest";
import { COLOURS } from "../../../../src/core/export/svg/palette.ts";

/** The first rule of the tokens has the colours without the reader's preferences. */
const tokens = /:root \{[^}]*\}/.exec(readFileSync("src/page/ui/tokens.css", "utf8"))?.[0] ?? "";

describe("the palette", () => {
  it.each(Object.entries(COLOURS))("has the page's values of %s", (name, { light, dark }) => {
    const [, ...values] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? [];
    expect(values.map((one) => color(one)?.formatHex())).toEqual([light, dark]);
  });

  it("has every colour of the page that is not made of another", () => {
    const names = [...tokens.matchAll(/--([\w-]+): light-dark/g)].map(([, name]) => name);
    expect(Object.keys(COLOURS)).toEqual(names);
  });
});

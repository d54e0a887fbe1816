import { readFileSync } from "node:fs";
import { color } from "d3";
import { describe, expect, it } from "vitest";
import { COLOURS, recolour } from "../../../../src/core/export/svg/palette.ts";
import { renderCardSvg } from "../../../../src/core/export/svg/socialCard.ts";
import { corpus } from "../../../fixtures/fictionalCase.ts";

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

describe("a picture in the colours of a case", () => {
  const theme = { paper: { light: "#fff1e5", dark: "#14191f" }, ink: { light: "#fbf9f5", dark: "#000000" } };

  it("has them in place of those of the page, and words as they are", () => {
    const svg =
      '<rect fill="#fbf9f5" stroke="#1d1b18"/><text fill="#8f2a1d">fill=&quot;#fbf9f5&quot; #fbf9f5</text>';
    expect(recolour(svg, theme)).toBe(
      '<rect fill="#fff1e5" stroke="#fbf9f5"/><text fill="#8f2a1d">fill=&quot;#fbf9f5&quot; #fbf9f5</text>',
    );
  });

  it("is the same without a theme", () => {
    const svg = renderCardSvg(corpus);
    expect(recolour(svg, {})).toBe(svg);
    expect(recolour(svg, theme)).toContain('fill="#fff1e5"');
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PALETTE } from "../../../../src/core/export/svg/palette.ts";

const tokens = readFileSync("src/page/ui/tokens.css", "utf8");

describe("the palette of exported pictures", () => {
  it.each(Object.entries(PALETTE))("has the page's light value of %s", (name, value) => {
    const light = new RegExp(`--${name}:\\s*(?:light-dark\\()?(#[0-9a-f]{3,6})`, "i").exec(tokens)?.[1];
    expect(light).toBe(value);
  });
});

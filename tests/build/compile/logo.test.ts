import { symlinkSync } from "node:fs";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { readLogoDrawing } from "../../../src/build/compile/logoDrawing.ts";
import { copySeeds } from "../../fixtures/fictionalCase.ts";
import { expectFailure } from "../../fixtures/runCommand.ts";

const draw = (content: string, attributes = 'viewBox="0 0 120 40"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>\n${content}\n</svg>`;
const RECT = '<rect width="9" height="9"/>';

/** Copies the case, with files and a value of `logo`. */
function seedsWithLogo(value: string, files: Record<string, string | Buffer> = {}) {
  const seeds = copySeeds();
  seeds.edit("name: Alderby Papers", `name: Alderby Papers\n  logo: ${value}`);
  for (const [name, content] of Object.entries(files)) seeds.write(name, content);
  return seeds;
}

/** Starts a PNG picture: its signature and first block. */
function png(width: number, height: number): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), size, deflateSync("")]);
}

describe("the logo of a case", () => {
  it("is published with its size, under a name with its hash", () => {
    const seeds = seedsWithLogo("{ light: a.svg, dark: b.png }", {
      "a.svg": draw(RECT),
      "b.png": png(240, 80),
    });
    const { compiled } = compileSeeds(seeds.dir);
    const { light, dark } = compiled?.corpus.logo ?? {};
    expect(light).toEqual({
      url: expect.stringMatching(/^assets\/logo-\w{12}\.svg$/),
      width: 120,
      height: 40,
    });
    expect(dark).toEqual({
      url: expect.stringMatching(/^assets\/logo-\w{12}\.png$/),
      width: 240,
      height: 80,
    });
    expect(`${compiled?.files.get(light?.url ?? "")}`).toBe(draw(RECT));
  });

  it("changes the edition only of a case that has one", () => {
    const editionOf = (dir: string) => compileSeeds(dir).compiled?.corpus.edition;
    const without = copySeeds();
    const before = editionOf(without.dir);
    without.write("unused.svg", draw(RECT));
    expect(editionOf(without.dir)).toBe(before);
    expect(editionOf(seedsWithLogo("a.svg", { "a.svg": draw(RECT) }).dir)).not.toBe(before);
  });

  it.each<[string, string, Record<string, string | Buffer>, string]>([
    ["a missing file", "a.svg", {}, "a.svg:1:1: the file is missing;"],
    ["a file of another folder", "../a.svg", {}, "timeline.yaml:5:9: a logo’s file name begins with"],
    ["another format", "a.jpg", {}, "timeline.yaml:5:9: a logo’s file name begins with"],
    ["a name that Windows reserves", "con.svg", {}, "timeline.yaml:5:9: a logo’s file name begins with"],
    ["other bytes", "a.png", { "a.png": "GIF89a" }, "a.png:1:1: this is not a PNG picture;"],
    ["an enormous picture", "a.png", { "a.png": png(9000, 90) }, "found 9000 × 90 pixels;"],
    ["a large file", "a.svg", { "a.svg": draw(" ".repeat(100_001)) }, "a.svg:1:1: this logo is too large"],
    [
      "an unknown theme",
      "{ light: a.svg, sepia: b.svg }",
      {},
      "case › logo › sepia: this key is not allowed",
    ],
  ])("is no %s", async (_what, value, files, problem) => {
    expect(await expectFailure(1, "check", seedsWithLogo(value, files).dir)).toContain(problem);
  });

  it("is no link to a file outside the folder", async () => {
    const other = seedsWithLogo("a.svg", { "a.svg": draw(RECT) });
    const seeds = seedsWithLogo("a.svg");
    symlinkSync(other.path("a.svg"), seeds.path("a.svg"));
    expect(await expectFailure(1, "check", seeds.dir)).toContain("a.svg:1:1: this logo is a link to a file");
  });
});

describe("a drawing as a logo", () => {
  it("gives its size by its view box, else by width and height", () => {
    expect(readLogoDrawing(draw(RECT, 'viewBox="5 5 60 20" width="6"'))).toEqual({ width: 60, height: 20 });
    expect(readLogoDrawing(draw(RECT, 'width="60px" height="20"'))).toEqual({ width: 60, height: 20 });
    expect(readLogoDrawing(draw(RECT, 'width="100%" height="20"'))).toHaveProperty("found", "no viewBox");
  });

  it("may have styles, gradients, parts that it uses, and data of an editor", () => {
    const content = [
      '<style>.a{fill:url(#b)} .c{clip-path: url( "#b" )}</style><metadata><e:view xmlns:e="https://e.example"/></metadata>',
      '<defs><linearGradient id="b"><stop offset="0"/></linearGradient></defs><title>a\\b</title>',
      '<filter id="f"><feGaussianBlur/></filter><use href="#b"/><path class="a" fill="url(\'#b\')" d="M0 0h9"/>',
    ];
    expect(readLogoDrawing(draw(content.join("\n")))).toEqual({ width: 120, height: 40 });
  });

  it.each([
    ["<script>1</script>", "<script>"],
    ["<g><foreignObject/></g>", "<foreignObject>"],
    ['<image href="a.png"/>', "<image>"],
    ['<animate attributeName="x"/>', "<animate>"],
    ['<a href="#x"/>', "<a>"],
    ["<filter><feImage/></filter>", "<feImage>"],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg"/>', "<x:script>"],
    ['<x:iframe xmlns:x="http://www.w3.org/1999/xhtml"/>', "<x:iframe>"],
    ['<rect onclick="x()"/>', "onclick"],
    ['<use href="https://a.example/#b"/>', 'href="https://a.example/#b"'],
    ['<use xmlns:l="http://www.w3.org/1999/xlink" l:href="a.svg#b"/>', 'l:href="a.svg#b"'],
    ['<rect fill="url(https://a.example/)"/>', 'fill="url(https://a.example/)"'],
    ['<rect style="fill:u\\72l(a.svg)"/>', "style"],
    ["<style>@import 'a.css';</style>", "@import"],
    ["<style><![CDATA[a{background:url(//a.example)}]]></style>", "url("],
    ["<?xml-stylesheet href='a.css'?>", "<?xml-stylesheet?>"],
    ["<g><path></g>", "unexpected close tag."],
    ["&amp;&b;", "undefined entity."],
  ])("has no %s", (content, found) => {
    const problem = readLogoDrawing(draw(content));
    expect(problem).toMatchObject({ line: expect.any(Number), found: expect.stringContaining(found) });
  });

  it("has no document type, whose entities a browser would expand", () => {
    const text = `<!DOCTYPE svg [<!ENTITY a "<script/>">]>\n${draw("&a;")}`;
    expect(readLogoDrawing(text)).toMatchObject({ line: 1, wrong: "a logo must have no document type" });
  });

  it("says where the mistake is", () => {
    const at = (content: string) => readLogoDrawing(draw(content));
    expect(at("<g/>\n  <g><script/></g>")).toMatchObject({ line: 3, col: 6 });
    expect(at("<g/>\n  <script type='a'/>")).toMatchObject({ line: 3, col: 3 });
    expect(readLogoDrawing("<html/>")).toMatchObject({
      line: 1,
      col: 1,
      wrong: "this is not an SVG drawing",
    });
  });

  it("is refused without an error of the program, whatever its text is", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."<>/!?&;[]\"'=svg #") }), (text) => {
        expect(readLogoDrawing(text)).toHaveProperty("wrong");
      }),
    );
  });
});

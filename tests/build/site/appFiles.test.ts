import { describe, expect, it } from "vitest";
import { compileSeeds } from "../../../src/build/compile/compileCorpus.ts";
import { buildAppFiles, linkAppFiles } from "../../../src/build/site/appFiles.ts";
import { buildEditionFiles } from "../../../src/build/site/serviceWorker.ts";
import { corpus, FICTIONAL_SEEDS } from "../../fixtures/fictionalCase.ts";

const { compiled } = compileSeeds(FICTIONAL_SEEDS);
if (!compiled) throw new Error("the case has problems");
const files = new Map(buildAppFiles(compiled));
const manifest = JSON.parse(`${files.get("manifest.webmanifest")}`);
const TEMPLATE = '<head>\n<link rel="icon" href="data:,">\n</head>';

describe("the manifest of a case", () => {
  it("names the case and the site, with their language", () => {
    expect(manifest).toMatchObject({
      ...{ name: "The footbridge at Alderby", short_name: "Alderby Papers", lang: "en-GB", dir: "ltr" },
      ...{ display: "minimal-ui", theme_color: "#fbf9f5", background_color: "#fbf9f5" },
    });
    const arabic = { corpus: { ...corpus, language: "ar" }, theme: undefined };
    expect(JSON.parse(`${new Map(buildAppFiles(arabic)).get("manifest.webmanifest")}`).dir).toBe("rtl");
  });

  it("makes two cases of one host two apps", () => {
    const read = (folder: string) => {
      const at = new URL(`https://example.org/${folder}/manifest.webmanifest`);
      const start = new URL(manifest.start_url, at).href;
      // Browsers resolve an id against the origin (W3C, Web Application Manifest, “id member”).
      const id = manifest.id === undefined ? start : new URL(manifest.id, new URL(start).origin).href;
      return { id, start, scope: new URL(manifest.scope, at).href };
    };
    const address = "https://example.org/one/";
    expect(read("one")).toEqual({ id: address, start: address, scope: address });
    expect(read("two").id).not.toBe(read("one").id);
  });

  it("lists icons that are there, in the sizes that it says", () => {
    expect(manifest.icons.length).toBeGreaterThan(3);
    for (const { src, type, sizes } of manifest.icons) {
      const content = files.get(src);
      expect(content, src).toBeDefined();
      if (type === "image/svg+xml") continue;
      const png = Buffer.from(content as Uint8Array);
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
    }
    const touch = Buffer.from(files.get("apple-touch-icon.png") as Uint8Array);
    expect([touch.readUInt32BE(16), touch.readUInt32BE(20)]).toEqual([180, 180]);
  });

  it("has the colours of the case", () => {
    const theme = { paper: { light: "#fff1e5", dark: "#14191f" } };
    const themed = new Map(buildAppFiles({ corpus, theme }));
    expect(JSON.parse(`${themed.get("manifest.webmanifest")}`).theme_color).toBe("#fff1e5");
    expect(themed.get("icon.svg")).toContain("#fff1e5");
  });
});

it("links the icons and the manifest, relative to the folder", () => {
  const html = linkAppFiles(TEMPLATE);
  const linked = [...html.matchAll(/href="\.\/([^"]+)"/g)].map(([, path]) => path);
  expect(linked).toEqual(["icon.svg", "apple-touch-icon.png", "manifest.webmanifest"]);
  for (const path of linked) expect(files.has(`${path}`)).toBe(true);
  expect(html).not.toContain("data:");
});

it("keeps the icons and the manifest for reading offline", () => {
  const edition = buildEditionFiles([...files.keys()].map((path) => [path, "sha256-x"]));
  expect(Object.keys(edition.files).sort()).toEqual([...files.keys()].sort());
});

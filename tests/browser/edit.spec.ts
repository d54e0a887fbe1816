import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rgb } from "d3";
import { formatThemeFile, THEME, writeThemedSeeds } from "../fixtures/themedCase.ts";
import { expect, test } from "./support/fixtures.ts";

let dir: string;
let url: string;
let server: ChildProcess;

test.beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "seeds-"));
  cpSync("tests/fixtures/seeds", dir, { recursive: true });
  const args = ["dist-tool/on-the-record.js", "dev", dir, "--port", "0"];
  server = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  url = await new Promise<string>((resolve) => {
    server.stdout?.on("data", (output) => {
      const [address] = /http:\S+/.exec(`${output}`) ?? [];
      if (address) resolve(address);
    });
  });
});
test.afterAll(async () => {
  server.kill();
  await once(server, "close");
  rmSync(dir, { recursive: true });
});

test.use({ address: null });

test("shows a saved change without loading the page again", async ({ page }) => {
  const path = join(dir, "timeline.yaml");
  const before = readFileSync(path, "utf8");
  const [id = "", title = ""] = /^ {2}([a-z-]+):\n {4}title: (.+)$/m.exec(before)?.slice(1) ?? [];
  await page.goto(`${url}?event=${id}`);
  const reader = page.locator("[data-reader]");
  await expect(reader).toContainText(title);
  await page.evaluate(() => Object.assign(window, { isSame: true }));

  writeFileSync(path, before.replace(`title: ${title}`, "title: New words of the editor"));
  await expect(reader).toContainText("New words of the editor");
  writeFileSync(path, before.replace("stage: ", "stage: unknown-"));
  const problems = page.locator("dialog pre");
  await expect(problems).toContainText(/timeline\.yaml:\d+:\d+: no entry of “stages” has this id/);
  writeFileSync(path, before.replaceAll(new RegExp(`\\b${id}\\b`, "g"), "other-id"));
  await expect(problems).toBeHidden();
  await expect(page.locator(`[data-event="${id}"]`)).toHaveCount(0);
  await expect(page.locator('[data-event="other-id"]').first()).toBeAttached();
  expect(await page.evaluate(() => "isSame" in window)).toBe(true);
});

test("shows saved colours and a saved logo without loading the page again", async ({ page }) => {
  await page.goto(url);
  await page.evaluate(() => Object.assign(window, { isSame: true }));
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const before = await ground();
  const themed = mkdtempSync(join(tmpdir(), "themed-"));
  writeThemedSeeds(themed);
  for (const file of ["logo.svg", "logo-dark.svg", "timeline.yaml", "theme.css"])
    cpSync(join(themed, file), join(dir, file));
  rmSync(themed, { recursive: true });
  await expect.poll(ground).toBe(rgb(THEME.paper.light).formatRgb());
  const logo = page.getByRole("banner").getByRole("img", { name: "Alderby Papers" });
  await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  writeFileSync(join(dir, "theme.css"), formatThemeFile({ paper: { light: "#333333", dark: "#222222" } }));
  await expect(page.locator("dialog pre")).toContainText(
    /theme\.css:2:12: --ink on --paper has too little contrast in the light theme; found 1\.35:1/,
  );
  rmSync(join(dir, "theme.css"));
  await expect.poll(ground).toBe(before);
  expect(await page.evaluate(() => "isSame" in window)).toBe(true);
});

test("a permanent link opens its event in the timeline", async ({ page }) => {
  const corpus = await (await page.request.get(`${url}corpus.json`)).json();
  const { id, title } = corpus.events[0];
  await page.goto(`${url}e/${id}`);
  await expect(page.locator("[data-reader]")).toContainText(title);
});

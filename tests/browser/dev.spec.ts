import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "./support/fixtures.ts";
import { startVite } from "./support/startVite.ts";

const port = Number(process.env.TEST_PORT ?? 4317) + 1;
let dir: string;
let server: ReturnType<typeof startVite>;

test.beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "seeds-"));
  cpSync("seeds", dir, { recursive: true });
  server = startVite(["--host", "127.0.0.1", "--port", `${port}`, "--strictPort"], dir);
  await new Promise<void>((resolve, reject) => {
    server.stdout.on("data", (output) => `${output}`.includes("ready in") && resolve());
    server.stderr.on("data", (output) => reject(new Error(`${output}`)));
  });
});
test.afterAll(async () => {
  server.kill();
  await once(server, "close");
  rmSync(dir, { recursive: true });
});

// The test saves a wrong quote on purpose.
test.use({ address: null, expectedNoise: /status of 500/ });

test("shows a saved seed without a reload, or its problems over the page", async ({ app, page }) => {
  const path = join(dir, "timeline.yaml");
  const before = readFileSync(path, "utf8");
  await page.goto(`http://127.0.0.1:${port}/`);
  await expect(app.title).toHaveText(/^The deaths of/);
  await page.evaluate(() => Object.assign(window, { isSame: true }));

  writeFileSync(path, before.replace("title: The deaths of", "title: New words on the deaths of"));
  await expect(app.title).toHaveText(/^New words on the deaths of/);
  expect(await page.evaluate(() => "isSame" in window)).toBe(true);

  writeFileSync(path, before.replace('mps: "On Friday"', 'mps: "On Sunday"'));
  await expect(page.locator("vite-error-overlay .message")).toContainText(
    /timeline\.yaml:\d+:\d+: this quote is not in/,
  );

  writeFileSync(path, before);
  await expect(app.title).toHaveText(/^The deaths of/);
  await expect(page.locator("vite-error-overlay")).toHaveCount(0);
});

test("lists drafts apart from the events, marked as drafts", async ({ app, page }) => {
  const path = join(dir, "timeline.yaml");
  const before = readFileSync(path, "utf8");
  const draft = '  painted:\n    draft: true\n    title: The bridge is painted\n    date: { edtf: "1911" }\n';
  writeFileSync(
    path,
    before.replace("\nevents:\n", (key) => `${key}${draft}`),
  );
  await page.goto(`http://127.0.0.1:${port}/`);
  await expect(app.title).toHaveText(/^The deaths of/);
  const drafts = page.getByRole("region", { name: "1 draft" }).getByRole("listitem");
  await expect(drafts).toHaveText(
    /^Draft: no source words yet in 1911, day not given The bridge is painted$/,
  );
  await expect(page.locator("[data-event]").filter({ hasText: "The bridge is painted" })).toHaveCount(0);
  writeFileSync(path, before);
  await expect(drafts).toHaveCount(0);
});

test("a permanent link opens its event in the timeline", async ({ app, page }) => {
  await page.goto(`http://127.0.0.1:${port}/e/port-jailed/`);
  await expect(app.reader.heading).toContainText("Stephen Port is jailed for life");
  await expect(page).toHaveURL(/\?event=port-jailed/);
});

import { shellMessages } from "../../src/core/messages/shell.ts";
import type { Engine } from "./support/engines/Engine.ts";
import { EnginePage } from "./support/engines/EnginePage.ts";
import { firefox } from "./support/engines/firefox.ts";
import { DESKTOP_JOBS, PHONE_JOBS } from "./support/engines/mainJobs.ts";
import { webkit } from "./support/engines/webkit.ts";
import { expect, notEmpty, bareTest as test } from "./support/fixtures.ts";

/*
 * The main jobs in two engines that Playwright cannot drive. Each engine starts once. Where it is not
 * installed, the list of tests says so.
 */

const DEVICES = [
  { width: 1366, height: 768, jobs: DESKTOP_JOBS },
  { width: 390, height: 844, jobs: PHONE_JOBS },
];

for (const { name, missing, start } of [firefox, webkit])
  test.describe(`in ${name}`, () => {
    if (missing.length > 0) {
      test.skip(`did not run: ${missing.join(" and ")} not installed`, () => {});
      return;
    }
    let engine: Engine;
    test.beforeAll(async () => {
      engine = await start();
    });
    test.afterEach(async ({ baseURL: _ }, testInfo) => {
      if (testInfo.status === testInfo.expectedStatus) return;
      const body = await engine.screenshot();
      await testInfo.attach("viewport", { body, contentType: "image/png" });
    });
    test.afterAll(() => engine.close());

    for (const { width, height, jobs } of DEVICES)
      for (const [title, job] of notEmpty(Object.entries(jobs)))
        test(title, async ({ baseURL, corpus }) => {
          const page = new EnginePage(engine, `${baseURL}`);
          await engine.resize(width, height);
          await job(page, corpus);
          expect(await page.run(() => innerWidth)).toBe(width);
          expect(await page.run(() => document.body.textContent)).not.toContain(shellMessages.newEdition);
          expect(await engine.takeFaults()).toEqual([]);
        });
  });

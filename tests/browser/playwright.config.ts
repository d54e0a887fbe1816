import { defineConfig } from "@playwright/test";
import { findChromium } from "../../src/build/cli/findChromium.ts";

/** Port of the built page; the development server takes the next one. TEST_PORT changes both. */
const port = Number(process.env.TEST_PORT ?? 4317);

/**
 * Features that Chromium starts without. The first two are parts of its own window that each test would load
 * and no test sees: a test that opens the page took 1.6 s of CPU with them, 1.0 s without. This list replaces
 * that of Playwright, which exports it from no module, so it repeats those.
 */
const DISABLED_FEATURES = [
  ...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"],
  ...["AimEnabled", "AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync"],
  ...["DestroyProfileOnBrowserClose", "HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "LensOverlay"],
  ...["MediaRouter", "NetworkTimeServiceQuerying", "OptimizationHints", "PaintHolding", "PreconnectToSearch"],
  "ThirdPartyStoragePartitioning",
];

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../test-results",
  forbidOnly: true,
  // On 2 cores, 68 tests took 52.8 s with three workers (cores idle for 11 % of the time), 48.5 s with four.
  workers: 4,
  // Upper bounds of hanging, which pass unnoticed on an idle machine and leave time on a busy one.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  use: {
    // Each visit would store the whole site. The tests of what works offline allow it.
    serviceWorkers: "block",
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: {
      executablePath: findChromium(),
      args: [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        `--disable-features=${DISABLED_FEATURES.join(",")}`,
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ],
    },
  },
  webServer: {
    // The page is served as the README says. The bundled command builds the sites of other cases.
    command: "npm run bundle && npm start",
    cwd: "../..",
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/corpus.json`,
    reuseExistingServer: false,
    // Bundle and build take 25 s on 2 idle cores. The default of a minute is too short on busy ones.
    timeout: 240_000,
  },
});

import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";

/** The panel with links, the frame’s HTML and the exports. */
export class ShareArea {
  private readonly page: Page;
  readonly button: Locator;
  readonly panel: Locator;
  readonly exports: Locator;

  constructor(page: Page) {
    this.page = page;
    this.button = page.getByRole("button", { name: "Share", exact: true });
    this.panel = page.getByRole("group", { name: "Share and download" });
    this.exports = page.getByRole("region", { name: "Download" }).locator("[data-kind]");
  }

  /** Returns a button of the open panel. */
  option(name: string): Locator {
    return this.panel.getByRole("button", { name, exact: true });
  }

  /** Saves one export from the open panel. */
  async save(label: string): Promise<{ name: string; bytes: Buffer }> {
    const download = this.page.waitForEvent("download");
    await this.option(label).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  }
}

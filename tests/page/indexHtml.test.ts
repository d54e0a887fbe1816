import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { withoutScriptMessages } from "../../src/core/messages/withoutScript.ts";

it.each(["scriptMissing", "noScript"] as const)("index.html has the message %s of the catalogue", (key) => {
  const html = readFileSync("index.html", "utf8").replace(/\s+/g, " ");
  expect(html).toContain(withoutScriptMessages[key]);
});

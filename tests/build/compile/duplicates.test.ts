import { expect, it } from "vitest";
import { copySeeds } from "../../fixtures/fictionalCase.ts";
import { run } from "../../fixtures/runCommand.ts";

const SIDE = `
      - says: Mara Quill says that nobody told the council before March.
        words: before March
        quote: { gazette: "“Nobody told us before March,” she said." }`;
const CAKES = `
  - quote: { newsletter: "Thank you to all who baked cakes for the spring fair." }`;
const twice = (text: string, separator = "") => [text, text + separator + text] as const;

it.each([
  [
    "an event",
    "events: [friends-claim-delay,",
    "events: [friends-claim-delay, friends-claim-delay,",
    "this event",
  ],
  ["a side", ...twice(SIDE), "this side"],
  ["an alias", "[Ms Quill]", "[Ms Quill, Ms Quill]", "this alias"],
  ["a description", ...twice('\n      - herald: "Mara Quill, who chairs the council"'), "this quote"],
  ["a standfirst", ...twice('\n        - herald: "About 60 people cross the bridge each day"'), "this quote"],
  ["a link", ...twice('{ gazette: "Mr Reed’s report was read out" }', ", "), "this quote"],
  ["the background", CAKES, `${CAKES}\n    reason: The same.${CAKES}`, "this quote"],
])("reports what is twice in %s", async (_, from, to, what) => {
  const seeds = copySeeds();
  seeds.edit(from, to);
  const { status, stderr } = await run("check", seeds.dir);
  expect(status).toBe(1);
  expect(stderr).toContain(`: ${what} is in the list twice; found `);
});

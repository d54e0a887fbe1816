import { expect, it } from "vitest";
import { findEventForSide } from "../../../src/core/evidence/eventForSide.ts";
import { claim, happening, words } from "../../fixtures/events.ts";

const whole = words("a", 0, 40);
const side = words("a", 5, 15);
const far = words("b", 5, 15);
const excerpts = new Map([whole, side, far].map((excerpt) => [excerpt.id, excerpt]));
const one = happening("one", "2021", { claims: [claim([whole])] });
const two = happening("two", "2021", { claims: [claim([side])] });
const other = happening("other", "2021", { claims: [claim([far])] });

it("finds an event with a claim on the words, if possible the open one", () => {
  const excerptOf = (id: string) => excerpts.get(id);
  expect(findEventForSide(side, [other, one, two], excerptOf)).toBe("one");
  expect(findEventForSide(side, [other, one, two], excerptOf, "two")).toBe("two");
  expect(findEventForSide(side, [other], excerptOf, "other")).toBeUndefined();
});

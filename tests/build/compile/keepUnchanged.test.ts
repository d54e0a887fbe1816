import { describe, expect, it } from "vitest";
import { z } from "zod";
import { keepUnchanged } from "../../../src/build/compile/keepUnchanged.ts";

describe("a schema that keeps unchanged values", () => {
  const schema = keepUnchanged(z.object({ a: z.string().trim(), b: z.number().default(1) }));

  it("returns a value itself if parsing changes nothing", () => {
    const value = { a: "one", b: 2 };
    expect(schema.parse(value)).toBe(value);
    const list = ["one", "two"];
    expect(keepUnchanged(z.array(z.string().trim())).parse(list)).toBe(list);
  });

  it.each([
    [{ a: " one", b: 2 }, '{"a":"one","b":2}'],
    [{ a: "one" }, '{"a":"one","b":1}'],
    [{ b: 2, a: "one" }, '{"a":"one","b":2}'],
    [{ a: "one", b: 2, c: 3 }, '{"a":"one","b":2}'],
  ])("returns another value if parsing changes it: %j", (value, expected) => {
    const before = JSON.stringify(value);
    expect(JSON.stringify(schema.parse(value))).toBe(expected);
    expect(JSON.stringify(value)).toBe(before);
  });

  it("reports what is wrong", () => {
    expect(schema.safeParse({ a: 1 }).success).toBe(false);
  });
});

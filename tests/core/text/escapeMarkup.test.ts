// @vitest-environment jsdom
import fc from "fast-check";
import { expect, it } from "vitest";
import { escapeMarkup } from "../../../src/core/text/escapeMarkup.ts";

/** Whether XML 1.0 allows the character (section 2.2, production 2). */
function isAllowed(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return "\t\n\r".includes(character);
  return code < 0xd800 || (code > 0xdfff && code !== 0xfffe && code !== 0xffff);
}

const text = fc.array(
  fc.oneof(
    fc.string({ unit: "binary", maxLength: 5 }),
    fc.constantFrom("<", "</", "]]>", "<!--", "&", "&amp;", "&#0;", '"', "'", "\u0000", "\ud83d", "\ufffe"),
  ),
  { maxLength: 20 },
);

it("reads back as the same text in XML and HTML", () => {
  fc.assert(
    fc.property(text, (pieces) => {
      // Both turn a carriage return into a line feed, and XML turns white space in an attribute into spaces.
      const given = pieces.join("").replaceAll("\r", "\n");
      const read = [...given].map((character) => (isAllowed(character) ? character : "\ufffd")).join("");
      const markup = `<b title="${escapeMarkup(given)}">${escapeMarkup(given)}</b>`;
      const xml = new DOMParser().parseFromString(markup, "text/xml").documentElement;
      expect(xml.textContent).toBe(read);
      expect(xml.getAttribute("title")).toBe(read.replace(/[\t\n]/g, " "));
      const html = new DOMParser().parseFromString(markup, "text/html").querySelector("b");
      expect(html?.textContent).toBe(read);
      expect(html?.getAttribute("title")).toBe(read);
    }),
  );
});

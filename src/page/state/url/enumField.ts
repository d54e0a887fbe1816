import type { UrlField } from "./urlField.ts";
import type { View } from "./view.ts";

/** A field that is one of a few words, the first of them the default. */
export function wordField<K extends "order" | "scale" | "lanes">(
  name: K,
  words: readonly [View[K], View[K]],
): UrlField {
  return {
    name,
    first: { [name]: words[0] } as Partial<View>,
    print: (view) => (view[name] === words[0] ? null : view[name]),
    parse: (value, _known, tell) => {
      const word = words.find((one) => one === value);
      if (word === undefined) tell(`The link asks for “${value}” as ${name}, which this page does not have.`);
      return word === undefined ? {} : ({ [name]: word } as Partial<View>);
    },
    isStep: () => true,
  };
}

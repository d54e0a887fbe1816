import type { UrlField } from "./urlField.ts";
import type { UrlView } from "./view.ts";

/** A field that is one of a few words, the first of them the default. */
export function enumField<K extends "order" | "scale" | "lanes">(
  name: K,
  words: readonly [UrlView[K], UrlView[K]],
): UrlField {
  return {
    name,
    initial: { [name]: words[0] } as Partial<UrlView>,
    serialize: (view) => (view[name] === words[0] ? null : view[name]),
    parse: (value, _known, tell) => {
      const word = words.find((one) => one === value);
      if (word === undefined) tell(`The link asks for “${value}” as ${name}, which this page does not have.`);
      return word === undefined ? {} : ({ [name]: word } as Partial<UrlView>);
    },
    pushesHistory: () => true,
  };
}

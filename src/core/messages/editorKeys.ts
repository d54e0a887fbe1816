import { chooseMessages } from "./language.ts";

const en = {
  groups: [
    {
      heading: "In the text of an article",
      keys: [
        ["Arrow keys left and right", "select a word"],
        ["Arrow keys up and down", "select a sentence"],
        ["The same with Shift", "extend the selection"],
        ["Enter", "lists the entries that use the selected words"],
      ],
    },
    {
      heading: "While words are selected",
      keys: [
        ["E", "new event with these words"],
        ["A", "adds them to the open event"],
        ["P", "names a person of the open event"],
        ["D", "gives the date of the open event"],
        ["X", "one side of a difference"],
        ["B", "background: no event needs the sentence"],
      ],
    },
    {
      heading: "In the lists of suggestions and of changed quotes",
      keys: [
        ["Arrow keys up and down", "the one before or after"],
        ["Y", "accepts it"],
        ["Enter", "edits the suggestion in a form"],
        ["Delete or Backspace", "dismisses the suggestion"],
        ["Shift with Y", "accepts all quotes that only moved"],
      ],
    },
    {
      heading: "Everywhere",
      keys: [
        ["N", "next unread sentence"],
        ["Escape", "goes back: closes the list of keys or the selection, or saves and closes the form"],
        ["Ctrl or Command with S or Enter", "saves and closes the form"],
        ["Ctrl or Command with Z, also with Shift", "undo, redo; in a text field only its own words"],
        ["Alt with the arrow key up or down", "moves an entry of an ordered list, such as a stage"],
        ["F6", "moves between the article and the form or list"],
        ["?", "lists the keys"],
      ],
    },
  ] as readonly { heading: string; keys: readonly (readonly [keys: string, action: string])[] }[],
};
/** The keys of the editor in words, by the place where they work. */
export const editorKeyMessages = chooseMessages({ en });

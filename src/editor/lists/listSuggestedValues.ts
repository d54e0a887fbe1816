import { formatEventDate } from "../../core/dates/formatEventDate.ts";
import { parseEdtf } from "../../core/dates/parseEdtf.ts";
import type { JsonMap } from "../../core/editing/jsonMap.ts";
import { valueAt } from "../../core/editing/jsonPath.ts";
import type { Suggestion } from "../../core/editing/protocol.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";

/**
 * Lists the values that a suggestion adds to the case, if its title does not say them. Another program writes
 * titles of its own: “in October 2015” may add November.
 */
export function listSuggestedValues(annotation: JsonMap, suggestion: Suggestion): string[] {
  const { title, edtf, newName, speaker, actors = [] } = suggestion;
  const isSaid = (words: string) => title.includes(words);
  const date = edtf === undefined ? "" : formatEventDate(parseEdtf(edtf));
  const nameOf = (id: string) => `${valueAt(annotation, ["actors", id, "name"]) ?? id}`;
  const people = actors.filter((id) => id !== speaker).map(nameOf);
  const speakerName = speaker !== undefined && actors.includes(speaker) ? nameOf(speaker) : "";
  return [
    ...(edtf === undefined || isSaid(date) ? [] : [messages.suggestedDate(date, edtf)]),
    ...(isSaid(speakerName) ? [] : [messages.suggestedSpeaker(speakerName)]),
    ...(people.every(isSaid) ? [] : [messages.suggestedPeople(people)]),
    ...(newName === undefined || isSaid(newName) ? [] : [messages.suggestedName(newName)]),
  ];
}

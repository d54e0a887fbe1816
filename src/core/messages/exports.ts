import { chooseMessages, count } from "./language.ts";

const en = {
  /** Number of the events that a file or print contains, and the filters that chose them. */
  part: (shown: number, all: number, filters: readonly string[]) => {
    const events = `${shown} of ${count(all, { one: "event", other: "events" })}`;
    return filters.length > 0 ? `${events}, filtered by: ${filters.join("; ")}` : events;
  },
};

/** Text of all files that readers download, of pictures and of citations. */
export const exportMessages = chooseMessages({ en });

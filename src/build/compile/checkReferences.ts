import { ARTICLE_AS_SPEAKER, UNNAMED_SPEAKER } from "../../core/model/timelineEvent.ts";
import type { Annotation } from "./annotationSchema.ts";
import type { AnnotationResult, Report, YamlPath } from "./readAnnotation.ts";

/** Every id that one entry uses of another must be there. */
export function checkReferences(
  annotation: Annotation,
  has: AnnotationResult["has"],
  complain: Report,
): void {
  const known = (kind: "actors" | "events" | "stages" | "groups", id: string, path: YamlPath) => {
    if (!has(kind, id)) {
      complain(
        path,
        `no entry of “${kind}” has this id`,
        id,
        `add it to ${kind}, or use an id that is there`,
      );
    }
  };
  for (const [id, actor] of Object.entries(annotation.actors)) {
    known("groups", actor.group, ["actors", id, "group"]);
    if (id === ARTICLE_AS_SPEAKER || id === UNNAMED_SPEAKER)
      complain(["actors", id], "this id is kept for speakers", id, "take another");
  }
  for (const [id, event] of Object.entries(annotation.events)) {
    known("stages", event.stage, ["events", id, "stage"]);
    for (const [role, parts] of Object.entries(event.actors)) {
      parts.forEach(({ actors }, i) => {
        const path = ["events", id, "actors", role, i, "actors"];
        actors.forEach((actor, j) => void known("actors", actor, [...path, j]));
      });
    }
    event.claims.forEach(({ speaker, reportedBy, standing }, i) => {
      const path = ["events", id, "claims", i];
      if (speaker !== ARTICLE_AS_SPEAKER && speaker !== UNNAMED_SPEAKER)
        known("actors", speaker, [...path, "speaker"]);
      if (reportedBy !== undefined) known("actors", reportedBy, [...path, "reportedBy"]);
      if (standing === "stated" && speaker !== ARTICLE_AS_SPEAKER) {
        complain(
          [...path, "speaker"],
          "what is stated is said by the article itself",
          speaker,
          "write speaker: article",
        );
      }
    });
  }
  for (const [id, { events }] of Object.entries(annotation.disagreements)) {
    events.forEach((event, i) => void known("events", event, ["disagreements", id, "events", i]));
  }
  annotation.links.forEach(({ from, to }, i) => {
    known("events", from, ["links", i, "from"]);
    known("events", to, ["links", i, "to"]);
    if (from === to) complain(["links", i, "to"], "this links an event to itself", to, "name another event");
  });
  checkFormerIds(annotation, complain);
}

/** A former id is nobody's now, and a new one leads to an event, or to where that one went. */
function checkFormerIds({ events, renamed, retired }: Annotation, complain: Report): void {
  for (const kind of ["renamed", "retired"] as const) {
    for (const id of Object.keys(kind === "renamed" ? renamed : retired)) {
      if (!Object.hasOwn(events, id)) continue;
      complain([kind, id], "an event still has this id", id, "take this line away, or the event");
    }
  }
  for (const [from, to] of Object.entries(renamed)) {
    const seen = new Set([from]);
    let end = to;
    for (; Object.hasOwn(renamed, end) && !seen.has(end); end = renamed[end] ?? end) seen.add(end);
    if (Object.hasOwn(events, end) || Object.hasOwn(retired, end)) continue;
    complain(
      ["renamed", from],
      "this leads to no event",
      to,
      "name the event’s present id, or retire the old one",
    );
  }
}

import type { ActorRole } from "../../core/model/actor.ts";
import type { Disagreement } from "../../core/model/disagreement.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import type { Annotation } from "./annotationSchema.ts";
import { isRecurring, parseBoundOverride, parseEdtf } from "./parseEdtf.ts";
import type { quoteFinder } from "./quoteFinder.ts";
import type { Report, YamlPath } from "./readAnnotation.ts";

type FindExcerpt = ReturnType<typeof quoteFinder>["find"];

/** Puts ids for quotes and ranges for dates; complains where it can't. */
export function assemble(annotation: Annotation, find: FindExcerpt, complain: Report) {
  const many = (quotes: Annotation["links"][number]["excerpts"], path: YamlPath) =>
    quotes.flatMap((quote, i) => find(quote, [...path, i]) ?? []);
  const events = Object.entries(annotation.events).map(([id, event]): TimelineEvent => {
    const path = ["events", id];
    const { edtf, basis, reasoning, excerpts } = event.date;
    return {
      id,
      title: event.title,
      label: event.label,
      stage: event.stage,
      date: {
        edtf,
        ...rangeOrReport(event.date, [...path, "date", "edtf"], complain),
        basis,
        reasoning,
        excerpts: many(excerpts, [...path, "date", "excerpts"]),
      },
      actors: Object.entries(event.actors).flatMap(([role, parts]) =>
        parts.flatMap(({ actors, excerpts = [] }, i) => {
          const words = many(excerpts, [...path, "actors", role, i, "excerpts"]);
          return actors.map((actor) => ({ actor, role: role as ActorRole, excerpts: words }));
        }),
      ),
      claims: event.claims.map(({ reportedBy, ...claim }, i) => ({
        ...claim,
        ...(reportedBy === undefined ? {} : { reportedBy }),
        excerpts: many(claim.excerpts, [...path, "claims", i, "excerpts"]),
      })),
      silences: event.silences,
    };
  });
  const disagreements = Object.entries(annotation.disagreements).map(
    ([id, { sides, ...disagreement }]): Disagreement => ({
      id,
      ...disagreement,
      sides: sides.map(({ quote, ...side }, i) => ({
        ...side,
        excerpt: find(quote, ["disagreements", id, "sides", i, "quote"]) ?? "",
      })),
    }),
  );
  const actors = Object.entries(annotation.actors).map(([id, { short, ...actor }]) => ({
    id,
    ...actor,
    ...(short === undefined ? {} : { short }),
    described: many(actor.described, ["actors", id, "described"]),
  }));
  const links = annotation.links.map((link, i) => ({
    ...link,
    excerpts: many(link.excerpts, ["links", i, "excerpts"]),
  }));
  const background = annotation.background.map(({ quote, reason }, i) => ({
    excerpt: find(quote, ["background", i, "quote"]) ?? "",
    reason,
  }));
  return { events, disagreements, actors, links, background };
}

function rangeOrReport(
  { edtf, known, several }: Annotation["events"][string]["date"],
  path: YamlPath,
  complain: Report,
) {
  try {
    const range = parseBoundOverride(parseEdtf(edtf), known);
    return several ? isRecurring(range) : range;
  } catch (error) {
    const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    complain(
      path,
      `this is not an EDTF date that we can draw (${why.replace(/:$/, "")})`,
      edtf,
      "write a day, month or year, a/b, [a..b] or [..b]",
    );
    return { form: "day" as const, min: null, max: null };
  }
}

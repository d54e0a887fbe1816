import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import { csvParse } from "d3";
import fc from "fast-check";
import ICAL from "ical.js";
import jsonld from "jsonld";
import { describe, expect, it } from "vitest";
import { formatSubject } from "../../../src/core/citation/citation.ts";
import { formatEventDate } from "../../../src/core/dates/formatEventDate.ts";
import { describeAttribution } from "../../../src/core/evidence/statements.ts";
import { corpusJson } from "../../../src/core/export/corpusJson.ts";
import { claimsCsv, eventsCsv, formatCsv } from "../../../src/core/export/csv.ts";
import { makeExportFile, TEXT_FORMATS } from "../../../src/core/export/formats.ts";
import { calendarTime, formatICalendar, hasCalendarDays } from "../../../src/core/export/iCalendar.ts";
import { formatTimelineJs } from "../../../src/core/export/timelineJs.ts";
import { buildWebAnnotations } from "../../../src/core/export/webAnnotation.ts";
import { DISAGREEMENT_LABELS } from "../../../src/core/messages/labels.ts";
import { parseCorpus } from "../../../src/core/model/corpus.ts";
import { corpusJsonSchema } from "../../../src/core/model/corpusSchema.ts";
import { isMarkedKind } from "../../../src/core/model/disagreement.ts";
import { indexCorpus } from "../../../src/core/model/indexCorpus.ts";
import { happening } from "../../fixtures/events.ts";
import { buildExportRequest, corpus, texts } from "../../fixtures/fictionalCase.ts";
import { ANNOTATION_CONTEXT } from "./annotationContext.ts";

const ajv = new Ajv2020({ strict: false, validateFormats: false });
/** Any part of the case, in its order. */
const part = fc
  .subarray(corpus.events)
  .map((events) => buildExportRequest({ events, filters: ["some of it"] }));

describe("JSON", () => {
  const validate = ajv.compile(corpusJsonSchema() as object);

  it("is a valid corpus with all the ids that it refers to", () => {
    fc.assert(
      fc.property(part, (request) => {
        const json = JSON.parse(corpusJson(request));
        expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
        const extract = parseCorpus(json);
        const ids = new Set(extract.excerpts.map(({ id }) => id));
        for (const { claims, date } of extract.events)
          for (const id of [...claims.flatMap(({ excerpts }) => excerpts), ...date.excerpts])
            expect(ids.has(id)).toBe(true);
        for (const { article, exact, start, end } of extract.excerpts)
          expect(texts.get(article)?.slice(start, end)).toBe(exact);
      }),
      { numRuns: 20 },
    );
  });

  it("describes an extract as one", () => {
    const json = JSON.parse(
      corpusJson(buildExportRequest({ events: corpus.events.slice(0, 2), filters: ["Killings"] })),
    );
    expect(json.extract).toEqual({ filters: ["Killings"], events: 2, of: corpus.events.length });
    expect(JSON.parse(corpusJson(buildExportRequest()))).toEqual(corpus);
  });
});

describe("Web Annotation", () => {
  const schema = JSON.parse(readFileSync("tests/core/export/webAnnotation.schema.json", "utf8"));
  const validate = ajv.compile(schema);

  it("finds each excerpt by its quote and by its position", () => {
    const json = JSON.parse(buildWebAnnotations(buildExportRequest()));
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    expect(json.total).toBe(corpus.excerpts.length);
    for (const [i, { target }] of json.first.items.entries()) {
      const [quote, position] = target.selector;
      const text = texts.get(corpus.excerpts[i]?.article ?? "") ?? "";
      expect([...text].slice(position.start, position.end).join("")).toBe(quote.exact);
      expect(text.split(quote.prefix + quote.exact + quote.suffix)).toHaveLength(2);
    }
  });

  it("keeps its meaning in a JSON-LD processor", async () => {
    const loaded: string[] = [];
    const options = {
      safe: true,
      documentLoader: async (url: string) => {
        loaded.push(url);
        return { contextUrl: null, documentUrl: url, document: ANNOTATION_CONTEXT };
      },
    };
    const document = JSON.parse(buildWebAnnotations(buildExportRequest()));
    const triples = await jsonld.toRDF(document, options);
    expect(new Set(loaded)).toEqual(new Set(["http://www.w3.org/ns/anno.jsonld"]));
    const objects = (predicate: string) =>
      triples
        .filter((triple) => triple.predicate.value.endsWith(predicate))
        .map(({ object }) => object.value);
    const own = corpus.excerpts.map(({ exact }) => exact);
    expect(objects("oa#exact").sort()).toEqual(own.sort());
    expect(objects("oa#hasTarget")).toHaveLength(corpus.excerpts.length);
    expect(objects("oa#hasSelector")).toHaveLength(2 * corpus.excerpts.length);
    expect(new Set(objects("oa#motivatedBy"))).toEqual(new Set(["http://www.w3.org/ns/oa#describing"]));
    expect(objects("activitystreams#generator")).toHaveLength(corpus.excerpts.length + 1);
    for (const source of objects("oa#hasSource")) expect(source).toMatch(/^https:\/\/example\.org\/case\//);
    // The processor rejects unknown keys.
    await expect(jsonld.toRDF({ ...document, invented: "x" }, options)).rejects.toThrow();
  });

  it("names the author, language and address of a source, if they are known", () => {
    const { first } = JSON.parse(buildWebAnnotations(buildExportRequest()));
    const sources: unknown[] = first.items.map((item: { target: { source: unknown } }) => item.target.source);
    expect(sources).toContainEqual({
      id: "https://example.org/case/articles/herald.txt",
      language: "en-GB",
      creator: { name: "Ines Marlow" },
      via: ["https://herald.example/footbridge", "https://archive.example/herald/footbridge"],
    });
    expect(sources).toContain("https://example.org/case/articles/gazette.txt");
  });

  it("counts positions in code points", () => {
    const first = corpus.excerpts[0];
    if (!first) throw new Error("the case has no excerpts");
    const moved = { ...first, start: first.start + 2, end: first.end + 2 };
    const request = buildExportRequest({
      corpus: { ...corpus, excerpts: [moved] },
      texts: new Map([[first.article, `🕯${texts.get(first.article)}`]]),
    });
    const position = JSON.parse(buildWebAnnotations(request)).first.items[0].target.selector[1];
    expect(position).toMatchObject({ start: first.start + 1, end: first.end + 1 });
  });
});

describe("iCalendar", () => {
  it("is valid for ical.js, invents no day and counts omitted events", () => {
    const text = formatICalendar(buildExportRequest());
    const calendar = new ICAL.Component(ICAL.parse(text));
    const entries = calendar.getAllSubcomponents("vevent").map((entry) => new ICAL.Event(entry));
    const dated = corpus.events.filter(hasCalendarDays);
    expect(entries.map(({ uid }) => uid)).toEqual(dated.map(({ id }) => `${id}@example.org%2Fcase`));
    for (const [i, entry] of entries.entries()) {
      const event = dated[i];
      if (!event) throw new Error(`no event for ${entry.uid}`);
      const { date, title } = event;
      expect(entry.startDate.isDate && entry.endDate.isDate).toBe(true);
      expect(entry.startDate.toJSDate().getTime() - new Date(date.min?.time ?? 0).setHours(0, 0, 0, 0)).toBe(
        0,
      );
      expect(entry.duration.toSeconds() * 1000).toBe((date.max?.time ?? 0) + 1 - (date.min?.time ?? 0));
      expect(entry.summary).toBe(date.form === "day" ? title : `${title} (${formatEventDate(date)})`);
    }
    const omitted = corpus.events.length - dated.length;
    expect(calendar.getFirstPropertyValue("x-wr-caldesc")).toContain(
      omitted > 0 ? `${omitted === 1 ? "1 event" : `${omitted} events`} left out because` : "events",
    );
    for (const line of text.split("\r\n"))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });
});

describe("the calendar of another edition or case", () => {
  /** Reads identifiers and stamps of a calendar's entries. */
  const read = (changes: Parameters<typeof buildExportRequest>[0]) =>
    new ICAL.Component(ICAL.parse(formatICalendar(buildExportRequest(changes))))
      .getAllSubcomponents("vevent")
      .map((entry) => ({
        uid: `${entry.getFirstPropertyValue("uid")}`,
        stamp: `${entry.getFirstPropertyValue("dtstamp")}`,
        modified: `${entry.getFirstPropertyValue("last-modified")}`,
        sequence: Number(entry.getFirstPropertyValue("sequence")),
      }));

  it("has a later time than the calendar of another edition that it replaces", () => {
    const build = (digit: string, updated: string, earlier?: string) => {
      // A hash of this length makes a folded line.
      const part = buildExportRequest({ corpus: { ...corpus, edition: digit.repeat(64), updated } });
      return formatICalendar(part, calendarTime(part.corpus, earlier));
    };
    const timeOf = (calendar: string) => /^DTSTAMP:(\S+)/m.exec(calendar)?.[1];
    const first = build("a", "2024-04-03");
    const second = build("b", "2024-04-03", first);
    expect([first, second].map(timeOf)).toEqual(["20240403T000000Z", "20240403T000100Z"]);
    // The same edition, built again, has the same time.
    expect(build("b", "2024-04-03", second)).toBe(second);
    expect(timeOf(build("c", "2024-07-01", second))).toBe("20240701T000000Z");
    expect(timeOf(build("c", "2024-04-03", "damaged"))).toBe("20240403T000000Z");
  });

  it("has other identifiers for another case on the same host", () => {
    const cases = [
      { page: "https://example.org/case/" },
      { page: "https://example.org/case-2/" },
      { page: "https://example.org:8080/case/" },
      { page: "" },
      { page: "", corpus: { ...corpus, title: "Another case" } },
    ];
    const uids = cases.map((one) => new Set(read(one).map(({ uid }) => uid)));
    expect(new Set(uids.flatMap((set) => [...set])).size).toBe(cases.length * (uids[0]?.size ?? 0));
    expect(read({ page: "https://example.org/case/index.html" })).toEqual(read(cases[0] ?? {}));
  });

  it("has the same identifiers and later stamps in a later edition", () => {
    const editions = ["2024-04-03", "2024-07-01", "2024-07-01T14:05+02:00"].map((updated) =>
      read({ corpus: { ...corpus, updated } }),
    );
    expect(editions.map(([first]) => first?.stamp)).toEqual([
      "2024-04-03T00:00:00Z",
      "2024-07-01T00:00:00Z",
      "2024-07-01T12:05:00Z",
    ]);
    const sequences = editions.map(([first]) => first?.sequence ?? 0);
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
    for (const edition of editions) {
      expect(edition.map(({ uid }) => uid)).toEqual(editions[0]?.map(({ uid }) => uid));
      for (const { stamp, modified } of edition) expect(modified).toBe(stamp);
    }
    // Without a day of its own, an edition has the latest day of its articles.
    const { updated: _, ...undated } = corpus;
    expect(read({ corpus: undated })[0]?.stamp).toBe("2024-04-02T00:00:00Z");
  });
});

describe("TimelineJS", () => {
  it("has a month or a year where no day is known", () => {
    const events = ["2014-06", "2016", "2014-06/2015", "[2014-06..2015-09]", "[..2016]", "2021-12-10"].map(
      (edtf, i) => happening(`date-${i}`, edtf),
    );
    const { events: slides } = JSON.parse(formatTimelineJs(buildExportRequest({ events })));
    expect(slides.map((one: object) => ("end_date" in one ? [one.end_date] : []))).toEqual([
      [],
      [],
      [{ year: 2015 }],
      [{ year: 2015, month: 9 }],
      [],
      [],
    ]);
    expect(slides.map(({ start_date }: { start_date: object }) => start_date)).toEqual([
      { year: 2014, month: 6 },
      { year: 2016 },
      { year: 2014, month: 6 },
      { year: 2014, month: 6 },
      { year: 2016 },
      { year: 2021, month: 12, day: 10 },
    ]);
  });
});

describe("CSV", () => {
  it("has a byte order mark in a saved file, and none in the text", async () => {
    const { content } = makeExportFile("events", buildExportRequest());
    expect([...new Uint8Array(await content.arrayBuffer())].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    expect(eventsCsv(buildExportRequest()).slice(0, 3)).toBe("id,");
  });

  it("has a column for each fact that is known of an article", () => {
    const rows = csvParse(claimsCsv(buildExportRequest()));
    expect(rows.columns.filter((column) => column.startsWith("article_"))).toEqual(
      [
        "name",
        "sha256",
        "author",
        "publisher",
        "date_is",
        "url",
        "captured",
        "archived",
        "language",
        "licence",
      ].map((fact) => `article_${fact}`),
    );
    const herald = rows.find(({ article }) => article === "herald.txt");
    expect(herald).toMatchObject({ article_publisher: "The Wend Herald", article_date_is: "published" });
    expect(rows.find(({ article }) => article === "gazette.txt")?.article_publisher).toBe("");
  });

  it("has a row for each event and each claim, with quotes and offsets", () => {
    const events = csvParse(eventsCsv(buildExportRequest()));
    expect(events.map(({ id }) => id)).toEqual(corpus.events.map(({ id }) => id));
    expect(events.map(({ date_edtf }) => date_edtf)).toEqual(corpus.events.map(({ date }) => date.edtf));
    const claims = csvParse(claimsCsv(buildExportRequest()));
    expect(claims.map(({ text }) => text)).toEqual(
      corpus.events.flatMap((e) => e.claims.map(({ text }) => text)),
    );
    for (const row of claims) {
      const article = corpus.articles.find(({ file }) => file === row.article?.split("\n")[0]);
      const [start, end] = [row.start, row.end].map((column) => Number(column?.split("\n")[0]));
      expect(row.quote?.startsWith(texts.get(article?.id ?? "")?.slice(start, end) ?? "?")).toBe(true);
    }
  });

  it("restores any text, with an apostrophe before formulas", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", " ="), fc.string()).map((two) => two.join("")),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text)), (rows) => {
        const read = csvParse(formatCsv(["a", "b"], rows));
        const cells = read.flatMap(({ a = "", b = "" }) => [a, b]);
        for (const one of cells) expect(one).not.toMatch(/^\s*[=+\-@\t\r]/);
        expect(cells.map((one, i) => (one === rows.flat()[i] ? one : one.slice(1)))).toEqual(rows.flat());
      }),
    );
  });
});

describe("place and tags", () => {
  it("are in the calendar, in TimelineJS and in the table of events", () => {
    const request = buildExportRequest();
    const calendar = new ICAL.Component(ICAL.parse(formatICalendar(request)));
    const entries = calendar.getAllSubcomponents("vevent");
    const slides = JSON.parse(formatTimelineJs(request)).events as {
      unique_id: string;
      text: { text: string };
    }[];
    const rows = csvParse(eventsCsv(request));
    const { place, stage, tag } = indexCorpus(corpus);
    const events = corpus.events.filter((event) => event.place !== undefined || event.tags.length > 0);
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) {
      const tags = event.tags.map((id) => tag(id).label);
      const entry = entries.find((one) => `${one.getFirstPropertyValue("uid")}`.startsWith(`${event.id}@`));
      const where = event.place === undefined ? "" : place(event.place).label;
      expect(entry?.getFirstPropertyValue("location") ?? "").toBe(where);
      expect(entry?.getFirstProperty("categories")?.getValues()).toEqual([stage(event.stage).label, ...tags]);
      const slide = slides.find((one) => one.unique_id === event.id);
      for (const text of [where, ...tags]) expect(slide?.text.text).toContain(text);
      expect(rows.find(({ id }) => id === event.id)).toMatchObject({ place: where, tags: tags.join("; ") });
    }
  });
});

it("every format works for a page without an address", () => {
  const request = buildExportRequest({ page: "" });
  for (const [name, { make }] of Object.entries(TEXT_FORMATS)) expect(make(request), name).not.toBe("");
  expect(formatICalendar(request)).not.toMatch(/^URL:/m);
});

describe("a time of day", () => {
  const [first] = corpus.excerpts;
  const events = [
    "2021-12-10T18:05+01:00",
    "2021-12-10T19:00+01:00/2021-12-11",
    "2021-12-10T20:00-05:00/2021-12-10T21:00-05:00",
  ].map((edtf, i) => {
    const event = happening(`time-${i}`, edtf);
    return { ...event, date: { ...event.date, excerpts: first ? [first.id] : [] } };
  });
  const request = buildExportRequest({ corpus: { ...corpus, events }, events });
  const spoken = [
    "Friday 10 December 2021, 18:05 (UTC+1)",
    "from 10 December 2021, 19:00 (UTC+1) to 11 December 2021",
    "on 10 December 2021 from 20:00 to 21:00 (UTC−5)",
  ];

  it("has its zone in CSV", () => {
    const rows = csvParse(eventsCsv(request));
    expect(rows.map(({ earliest, latest }) => [earliest, latest])).toEqual([
      ["2021-12-10T18:05+01:00", "2021-12-10T18:05+01:00"],
      ["2021-12-10T19:00+01:00", "2021-12-11"],
      ["2021-12-10T20:00-05:00", "2021-12-10T21:00-05:00"],
    ]);
    expect(rows.map(({ date_in_words }) => date_in_words)).toEqual(spoken);
  });

  it("is a time in iCalendar, or a day if the other end is one", () => {
    const calendar = new ICAL.Component(ICAL.parse(formatICalendar(request)));
    const entries = calendar.getAllSubcomponents("vevent").map((entry) => new ICAL.Event(entry));
    expect(entries.map(({ startDate, endDate }) => [startDate.toString(), endDate.toString()])).toEqual([
      ["2021-12-10T17:05:00Z", "2021-12-10T17:06:00Z"],
      ["2021-12-10", "2021-12-12"],
      ["2021-12-11T01:00:00Z", "2021-12-11T02:01:00Z"],
    ]);
    expect(entries[0]?.summary).toBe("time-0");
  });

  it("is on the clock of its source in TimelineJS", () => {
    const slides = JSON.parse(formatTimelineJs(request)).events;
    expect(slides[0].start_date).toEqual({ year: 2021, month: 12, day: 10, hour: 18, minute: 5 });
    expect(slides[1].end_date).toEqual({ year: 2021, month: 12, day: 11 });
    expect(slides[2].end_date).toEqual({ year: 2021, month: 12, day: 10, hour: 21, minute: 0 });
    expect(slides.map((slide: { display_date: string }) => slide.display_date)).toEqual(spoken);
  });

  it("is named with its zone in Web Annotation and in citations", () => {
    const { items } = JSON.parse(buildWebAnnotations(request)).first;
    const values = items.flatMap(({ body }: { body?: { value: string }[] }) => body ?? []);
    expect(values.map(({ value }: { value: string }) => value)).toContainEqual(
      expect.stringContaining(`Date: ${spoken[0]} (2021-12-10T18:05+01:00)`),
    );
    events.forEach(
      (event, i) => void expect(formatSubject(corpus, { event })).toContain(`(${spoken[i]}; date printed)`),
    );
  });
});

describe("every format", () => {
  const isText = (kind: string): kind is keyof typeof TEXT_FORMATS => Object.hasOwn(TEXT_FORMATS, kind);
  /** Returns the text of a file without the escapes of its format. */
  const plain = (kind: keyof typeof TEXT_FORMATS) =>
    TEXT_FORMATS[kind]
      .make(buildExportRequest())
      .replace(/\r\n /g, "")
      .replace(/\\([;,])/g, "$1");
  const shownIn = (kind: string) =>
    kind === "calendar" ? corpus.events.filter(hasCalendarDays) : corpus.events;
  const claims = corpus.events.flatMap((event) => event.claims);

  it.each(["annotations", "calendar", "timelinejs"].filter(isText))(
    "has the type, speaker and reporter of a claim in %s",
    (kind) => {
      const text = plain(kind);
      for (const claim of shownIn(kind).flatMap((event) => event.claims))
        expect(text).toContain(`${describeAttribution(corpus, claim)}:`);
      if (kind !== "calendar") expect(text).toContain("as reported by Alderby Parish Council");
    },
  );

  it("has the type, speaker and reporter of a claim in columns of CSV", () => {
    const rows = csvParse(claimsCsv(buildExportRequest()));
    expect(rows).toHaveLength(claims.length);
    for (const row of rows) for (const name of ["type", "speaker"]) expect(row[name]).not.toBe("");
    const reported = rows.find(({ reported_by }) => reported_by !== "");
    expect(reported).toMatchObject({ speaker: "Tomás Reed", reported_by: "Alderby Parish Council" });
  });

  it("names the article of each quote", () => {
    for (const { short } of corpus.articles) {
      for (const kind of ["calendar", "timelinejs"] as const) expect(plain(kind)).toContain(`${short} (`);
      expect(plain("claims")).toContain(short);
    }
  });

  it.each(["events", "annotations", "calendar", "timelinejs"].filter(isText))(
    "names kind and subject of a difference in %s",
    (kind) => {
      const ids = new Set(shownIn(kind).map(({ id }) => id));
      const marked = corpus.disagreements.filter(
        (one) => isMarkedKind(one.kind) && one.events.some((id) => ids.has(id)),
      );
      expect(marked.length).toBeGreaterThan(0);
      for (const { kind: between, title, about } of marked) {
        const subject = corpus.subjects.find(({ id }) => id === about);
        const named = subject ? ` (${subject.label})` : "";
        expect(plain(kind)).toContain(`${DISAGREEMENT_LABELS[between]}${named}: ${title}`);
      }
    },
  );
});

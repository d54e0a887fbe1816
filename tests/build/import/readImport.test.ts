import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { ImportOptions } from "../../../src/build/import/draftEvent.ts";
import { readImport } from "../../../src/build/import/readImport.ts";
import { formatProblem } from "../../../src/core/model/problem.ts";
import { buildXlsx } from "../../fixtures/documents.ts";

/** Imports a file with this name and content. */
async function read(name: string, content: string | Buffer, options: Partial<ImportOptions> = {}) {
  const dir = mkdtempSync(join(tmpdir(), "import-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  writeFileSync(join(dir, name), content);
  return summarize(await readImport(join(dir, name), { map: new Map(), ...options }), dir);
}

/** Imports a folder with these files. */
async function readDir(files: Record<string, string>, options: Partial<ImportOptions> = {}) {
  const dir = mkdtempSync(join(tmpdir(), "import-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
  return summarize(await readImport(dir, { map: new Map(), ...options }), dir);
}

function summarize(imported: Awaited<ReturnType<typeof readImport>>, dir: string) {
  const { events, leftOut, problems } = imported;
  return {
    ...imported,
    dates: events.map(({ title, edtf = "" }) => `${title}: ${edtf}`),
    left: leftOut.map(({ kind, place, found }) => `${kind} ${place.replace(`${dir}/`, "")}: ${found}`),
    lines: problems.map((problem) => formatProblem(problem).replaceAll(dir, "DIR")),
  };
}

describe("CSV", () => {
  it("has usual columns, in any order, and keeps what has no field as notes", async () => {
    const { events, left, remarks } = await read(
      "a.csv",
      'When;Headline;Link;Colour\r\n1850;"The ""old"" mill;\r\nburns";https://a.example;red\r\n\r\nsoon;Rebuilt;;\r\n',
    );
    expect(events).toMatchObject([
      {
        title: 'The "old" mill; burns',
        edtf: "1850",
        notes: ["a.csv, line 2", "Source: https://a.example"],
      },
      {
        title: "Rebuilt",
        notes: ["a.csv, line 5", "Date in the source: soon"],
      },
    ]);
    expect(left).toEqual(["column “Colour”: red", "dateText line 5: soon"]);
    expect(remarks).toEqual(["columns: title ← “Headline”, date ← “When”, source ← “Link”"]);
  });

  it("takes the columns that the editor names", async () => {
    const map = new Map([
      ["title", ["Quoi"]],
      ["date", ["Jour"]],
    ] as const);
    expect((await read("a.tsv", "Jour\tQuoi\tDate\n2020\tx\t2021\n", { map })).dates).toEqual(["x: 2020"]);
    expect((await read("a.csv", "Jour,Date\n1,2\n", { map })).lines).toEqual([
      "DIR/a.csv:1:1: --map names a column that the table does not have; found “Quoi”; write one of “Jour”, “Date”",
    ]);
  });

  it("may be in windows-1252", async () => {
    const text = "Titel;Title;Date\nx;Fähre für Öland fällt früh aus – Störung;2020\n";
    const { dates, remarks } = await read("a.csv", Buffer.from(text.replace("–", "\x96"), "latin1"));
    expect(dates).toEqual(["Fähre für Öland fällt früh aus – Störung: 2020"]);
    expect(remarks).toContain("read as probably windows-1252");
  });

  it.each([
    ["", "1:1: the file is empty; found no rows; add a header"],
    ["When,Where\n1,2\n", "1:1: no column has the title of an event; found “When”, “Where”; name it: --map"],
    ["Title,Date\n", "1:1: the table has no rows; found “Title”, “Date”; add a row for each event"],
    ['Title,Date\na,1\n"b,2\nc,3\n', "3:1: a cell in quotation marks has no end; found “c,3”"],
    ['Title,Date\na "b",1\nx"y,2', '2:1: this row cannot be read; found “a "b",1”'],
    ["Title,Date\na,1,more\n", "2:1: this row has 3 cells, but the header has 2; found “a,1,more”"],
  ])("%j is a problem with its place", async (text, message) => {
    const { lines, events } = await read("a.csv", text);
    expect(lines).toEqual([expect.stringContaining(`DIR/a.csv:${message}`)]);
    expect(events).toEqual([]);
  });
});

describe("XLSX", () => {
  // Days since 1899-12-30.
  const serial = (day: string, time = 0) => Date.parse(`${day}T00:00Z`) / 86_400_000 + 25_569 + time;

  it("keeps days, minutes and years, in every time zone", async () => {
    const book = buildXlsx([
      ["Event", "Date", "End"],
      ["A day", { value: serial("2021-12-10"), style: 1 }, { value: serial("2021-12-12"), style: 1 }],
      ["A time", { value: serial("2021-12-10", (18 * 60 + 5) / 1440), style: 2 }],
      ["A year", 1850],
      ["A text", "June 2014"],
      ["A month?", { value: serial("2014-06-01"), style: 1 }],
    ]);
    for (const zone of ["UTC", "America/Los_Angeles", "Pacific/Kiritimati"]) {
      process.env.TZ = zone;
      const { dates, left } = await read("a.xlsx", book);
      expect(dates).toEqual([
        "A day: 2021-12-10/2021-12-12",
        "A time: 2021-12-10",
        "A year: 1850",
        "A text: 2014-06",
        "A month?: 2014-06-01",
      ]);
      expect(left).toEqual(["time row 3: 2021-12-10T18:05", "firstOfMonth 2014-06-01: A month?"]);
    }
    const { dates } = await read("a.xlsx", book, { zone: "+01:00" });
    expect(dates[1]).toBe("A time: 2021-12-10T18:05+01:00");
    delete process.env.TZ;
  });

  it("has a time of day in a column of its own", async () => {
    const book = buildXlsx([
      ["Event", "Date", "Time"],
      ["A time", { value: serial("2021-12-10"), style: 1 }, { value: (18 * 60 + 5) / 1440, style: 2 }],
    ]);
    expect((await read("a.xlsx", book, { zone: "Z" })).dates).toEqual(["A time: 2021-12-10T18:05Z"]);
  });

  it("refuses what is no workbook, and a sheet that is missing", async () => {
    expect((await read("a.xlsx", "Title,Date\n")).lines).toEqual([
      expect.stringMatching(/^DIR\/a\.xlsx:1:1: this is not a workbook that can be read; found .+; save it/),
    ]);
    const { lines } = await read("a.xlsx", buildXlsx([["Title"], ["x"]]), { sheet: "Other" });
    expect(lines).toEqual([
      "DIR/a.xlsx:1:1: the workbook has no sheet of this name; found “Other”; write one of “Events”",
    ]);
    expect((await read("a.xlsx", buildXlsx([]))).lines).toEqual([
      expect.stringContaining("the sheet is empty"),
    ]);
  });
});

describe("TimelineJS", () => {
  it("as JSON has media, credits, eras, times and no missing month", async () => {
    const slide = (headline: string, more: object) => ({ text: { headline, text: "" }, ...more });
    const timeline = {
      title: slide("Ferries &amp; <i>storms</i>", {}),
      events: [
        slide("A month", { start_date: { year: 2020, month: "3" }, group: "Storms" }),
        slide("A time", { start_date: { year: "2020", month: "4", day: "5", hour: "18", minute: "5" } }),
        slide("A picture", {
          start_date: { year: 2020 },
          media: { url: "https://m.example/a.jpg", credit: "<a href='x'>AP</a>", caption: "The sea" },
          background: { color: "#fff" },
        }),
        slide("Shown as a month", {
          start_date: { year: 2014, month: 6, day: 1 },
          display_date: "June 2014",
        }),
        slide("Long ago", { start_date: { year: -500 } }),
      ],
      eras: [{ start_date: { year: 2018 }, end_date: { year: 2021 }, text: { headline: "An era" } }],
    };
    const text = JSON.stringify(timeline);
    const { dates, left, title, events } = await read("t.json", text, { zone: "Europe/Berlin" });
    expect(title).toBe("Ferries & storms");
    expect(dates).toEqual([
      "A month: 2020-03",
      "A time: 2020-04-05T18:05+02:00",
      "A picture: 2020",
      "Shown as a month: 2014-06",
      "Long ago: ",
    ]);
    expect(events[0]?.stage).toBe("Storms");
    expect(events[2]?.notes).toEqual([
      "t.json, event 3",
      "Media: https://m.example/a.jpg",
      "Credit: AP",
      "Caption: The sea",
    ]);
    expect(left).toEqual([
      "media event 3: https://m.example/a.jpg",
      'background event 3: {"color":"#fff"}',
      "displayDate event 4: June 2014 (2014-06)",
      "dateText event 5: -500",
      "era era 1: An era (2018 – 2021)",
    ]);
    expect((await read("t.json", text)).left).toContain("time event 2: 2020-04-05T18:05");
  });

  it("as a sheet has its title, eras and rows", async () => {
    const sheet = [
      "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Type,Group,Alt Text",
      "2019,,,,,,,,,The title,Lead,,,title,",
      '2020,4,5,6:05 PM,2020,4,6,,,Days,"See <a href=""https://x.example"">this</a>",m.jpg,AP,,Storms,A boat',
      "2018,,,,2021,,,,,An era,,,,era,",
      ",,,,,,,,,No date,,,,,",
    ].join("\n");
    const { dates, left, title, events } = await read("sheet.csv", sheet, { zone: "Z" });
    expect(title).toBe("The title");
    expect(dates).toEqual(["Days: 2020-04-05T18:05Z/2020-04-06", "No date: "]);
    expect(events[0]?.notes.slice(1)).toEqual([
      "See this",
      "Source: https://x.example",
      "Media: m.jpg",
      "Credit: AP",
    ]);
    expect(left).toEqual([
      "slide line 2: Lead",
      "media line 3: m.jpg",
      "era line 4: An era (2018 – 2021)",
      "noDate line 5: No date",
      "column “Alt Text”: A boat",
    ]);
  });

  it.each([
    ['{ "events": [', ":1:14: this is not JSON; found the end of the file"],
    ['{\n "events": [1,,2]\n}', ":2:15: this is not JSON; found “,2]"],
    ['{\n "events": []\n}', ":2:2: the timeline has no events; found []; add an event"],
    ['{ "events": [7] }', ":1:3: event 1 is not an object; found 7; write a slide of TimelineJS"],
  ])("%j is a problem with its place", async (text, message) => {
    expect((await read("t.json", text)).lines).toEqual([expect.stringContaining(`DIR/t.json${message}`)]);
  });
});

describe("a folder of Markdown and JSON", () => {
  it("has an event in each file, and never a quote of its text", async () => {
    const { events, left, dates } = await readDir({
      "a.md":
        "---\ntitle: The ferry drifts\ndate: 2024-06-03\ntags: [sea, ferry]\nmood: calm\n---\nBody text.\n",
      "deep/b.json": '[{"title":"J1","date":2021},{"title":"J2","date":"June 2022","place":{"name":"Wick"}}]',
      "c.png": "x",
    });
    expect(dates).toEqual(["The ferry drifts: 2024-06-03", "J1: 2021", "J2: 2022-06"]);
    expect(events[0]).toMatchObject({ tags: ["sea", "ferry"], notes: ["a.md", "Body text."] });
    expect(events[2]).toMatchObject({ place: "Wick" });
    expect(left).toEqual(["keys a.md: mood: calm", "skipped c.png: .png"]);
  });

  it("has no events of the hidden folders of other programs", async () => {
    const { dates, left } = await readDir({
      "a.md": "---\ntitle: The ferry drifts\ndate: 2024-06-03\n---\n",
      ".on-the-record/unsaved.json": '{"title":"A form","date":2021}',
      "deep/.obsidian/app.json": '{"title":"A setting","date":2021}',
    });
    expect([dates, left]).toEqual([["The ferry drifts: 2024-06-03"], []]);
  });

  it.each([
    [{ "a.md": "No front matter\n" }, "DIR/a.md:1:1: the file has no front matter; found “No front matter"],
    [{ "a.md": "---\ntitle: a: b\n---\n" }, "DIR/a.md:2:"],
    [{ "a.md": "---\n- a\n---\n" }, "DIR/a.md:2:1: the front matter has no keys"],
    [{ "a.md": "---\ndate: 2020\n---\n" }, "DIR:1:1: no file has the title of an event; found “date”"],
    [{ "a.json": "[1]" }, "DIR/a.json:1:1: entry 1 of this file is not an object; found 1"],
    [{ "a.png": "" }, "DIR:1:1: the folder has no files that can be imported"],
  ])("%j is a problem with its place", async (files, message) => {
    expect((await readDir(files)).lines[0]).toContain(message);
  });
});

describe("iCalendar", () => {
  const calendar = (...events: string[]) =>
    ["BEGIN:VCALENDAR", "VERSION:2.0", "X-WR-CALNAME:Storms", ...events, "END:VCALENDAR", ""].join("\r\n");
  const event = (...lines: string[]) => ["BEGIN:VEVENT", "UID:1", ...lines, "END:VEVENT"].join("\r\n");

  it("has whole days with an exclusive end, times in UTC and in zones", async () => {
    const { dates, title, events, left } = await read(
      "c.ics",
      calendar(
        event("SUMMARY:Days", "DTSTART;VALUE=DATE:20240601", "DTEND;VALUE=DATE:20240603", "LOCATION:Wick"),
        event("SUMMARY:Day", "DTSTART;VALUE=DATE:20240601", "DTEND;VALUE=DATE:20240602", "CATEGORIES:a,b"),
        event("SUMMARY:UTC", "DTSTART:20240601T180500Z", "DTEND:20240601T190500Z"),
        event("SUMMARY:Zone", "DTSTART;TZID=Europe/London:20240601T180500", "DURATION:PT30M"),
        event("SUMMARY:Windows", "DTSTART;TZID=W. Europe Standard Time:20240601T180500"),
        event("SUMMARY:No zone", "DTSTART:20240601T180500"),
      ),
    );
    expect(title).toBe("Storms");
    expect(dates).toEqual([
      "Days: 2024-06-01/2024-06-02",
      "Day: 2024-06-01",
      "UTC: 2024-06-01T18:05Z/2024-06-01T19:05Z",
      "Zone: 2024-06-01T18:05+01:00/2024-06-01T18:35+01:00",
      "Windows: 2024-06-01",
      "No zone: 2024-06-01",
    ]);
    expect(events.map(({ place, tags }) => [place, tags]).slice(0, 2)).toEqual([
      ["Wick", []],
      ["", ["a", "b"]],
    ]);
    expect(left).toEqual(["unknownZone line 30: 18:05 W. Europe Standard Time", "time line 35: 18:05"]);
  });

  it("may define its zones, which then have priority", async () => {
    const zone = (name: string, offset: string) =>
      [`BEGIN:VTIMEZONE`, `TZID:${name}`, "BEGIN:STANDARD", "DTSTART:19700101T000000"].concat([
        `TZOFFSETFROM:${offset}`,
        `TZOFFSETTO:${offset}`,
        "END:STANDARD",
        "END:VTIMEZONE",
      ]);
    const { dates } = await read(
      "c.ics",
      calendar(...zone("Ours", "+0530"), event("SUMMARY:x", "DTSTART;TZID=Ours:20240601T180500")),
    );
    expect(dates).toEqual(["x: 2024-06-01T18:05+05:30"]);
  });

  it("has no repeated events, tasks and alarms, but lists them", async () => {
    const { dates, left, events } = await read(
      "c.ics",
      calendar(
        event("SUMMARY:Weekly", "DTSTART;VALUE=DATE:20240601", "RRULE:FREQ=WEEKLY"),
        event(
          "SUMMARY:One",
          "ATTENDEE;CN=Ada Finn:mailto:a@b.example",
          "ATTACH:https://x.example/a.pdf",
          "X-Y:1",
        ),
        "BEGIN:VTODO\r\nSUMMARY:Task\r\nEND:VTODO",
      ),
    );
    expect(dates).toEqual(["One: "]);
    expect(events[0]?.notes).toEqual([
      "c.ics, line 10",
      "Person: Ada Finn",
      "Media: https://x.example/a.pdf",
    ]);
    expect(left).toEqual([
      "recurring line 4: Weekly (FREQ=WEEKLY)",
      "noDate line 10: One",
      "media line 10: https://x.example/a.pdf",
      "property line 10: X-Y",
      "component vtodo: Task",
    ]);
  });

  it.each([
    ["", "c.ics:1:1: "],
    ["hello\nworld\n", "c.ics:1:1: this is not a line of a calendar; found “hello”"],
    ["BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\n", "c.ics:4:1: the calendar has no end"],
    [
      "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n",
      "c.ics:1:1: the calendar has no events; found no VEVENT",
    ],
  ])("%j is a problem with its place", async (text, message) => {
    expect((await read("c.ics", text)).lines).toEqual([expect.stringContaining(message)]);
  });
});

describe("a file that cannot be imported", () => {
  it("is named with the formats that can be", async () => {
    expect((await read("a.pdf", "x")).lines).toEqual([
      "DIR/a.pdf:1:1: no format of this ending can be imported; found .pdf; save it as .csv, .xlsx, .json, .jsonld, .ics or .md",
    ]);
    expect((await read("a.csv", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\x0d", "latin1"))).lines[0]).toContain(
      "the file is not text",
    );
    expect((await readImport("no-such.csv", { map: new Map() })).problems).toMatchObject([
      { wrong: "the file is missing" },
    ]);
  });
});

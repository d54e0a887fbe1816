import PostalMime, { type Email } from "postal-mime";
import { listForeign } from "../../core/messages/foreignText.ts";
import { restoreSigns } from "./encoding.ts";
import { readHtml } from "./readHtml.ts";
import { readPlainText } from "./readPlainText.ts";
import { type Block, noFacts, type SourceFacts, type SourceProblem, type SourceText } from "./source.ts";

const MAIL_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** The date of a mail (RFC 5322): "Tue, 4 Jun 2024 10:00:00 +0200". */
const MAIL_DATE = /(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4}) (\d{1,2}:\d{2})(?::\d{2})? ?([+-]\d{4}|GMT|UTC?)?/;

/** Reads the facts of a mail's header. The day is that of the sender's clock. */
function readFacts({ headers, from }: Email): SourceFacts {
  const facts = { ...noFacts(), author: from?.name || from?.address };
  const text = headers.find(({ key }) => key === "date")?.value;
  if (text === undefined) return facts;
  const [, day = "", name = "", year = "", time = "", zone = ""] = MAIL_DATE.exec(text) ?? [];
  const month = MAIL_MONTHS.indexOf(name.toLowerCase()) + 1;
  const pad = (digits: string | number) => `${digits}`.padStart(2, "0");
  if (month === 0) facts.unclearDates.push(text);
  else {
    const clock = `${time.padStart(5, "0")} ${zone.replace(/^UT$/, "UTC")}`.trim();
    facts.dates.push({ day: `${year}-${pad(month)}-${pad(day)}`, clock });
  }
  return facts;
}

/** Splits a plain text into its own words, and those of an earlier mail or a signature. */
function splitText(text: string): { own: string; dropped: Block[] } {
  const [body = "", ...signature] = text.split(/^-- \r?\n/m);
  const lines = body.split(/\r?\n/);
  const quoted = lines.filter((line) => /^\s*>/.test(line)).join(" ");
  const parts: [string, string][] = [
    ["an earlier mail", quoted],
    ["signature", signature.join(" ")],
  ];
  return {
    own: lines.filter((line) => !/^\s*>/.test(line)).join("\n"),
    dropped: parts.flatMap(([why, part]): Block[] => {
      const words = part.replace(/\s+/g, " ").trim();
      return words === "" ? [] : [{ kind: "dropped", text: words, why }];
    }),
  };
}

/** Reads a saved mail. Its subject is the headline. */
export async function readEmail(bytes: Uint8Array): Promise<SourceText | SourceProblem> {
  const email = await PostalMime.parse(bytes);
  if (email.from === undefined && email.subject === undefined)
    return {
      wrong: "this file is not a mail",
      found: "no sender and no subject",
      todo: "save the mail again as EML, or add its text as .txt",
    };
  const { own, dropped } = splitText(restoreSigns(email.text ?? ""));
  const html = restoreSigns(email.html ?? "");
  const source = html === "" ? readPlainText(own, {}) : readHtml(html, false);
  // The first paragraph of a mail is not its headline.
  const { headline } = source;
  const first: Block[] = headline === undefined || html !== "" ? [] : [{ kind: "paragraph", text: headline }];
  const attachments = email.attachments.map(({ filename }) => filename ?? "without a name");
  const remark = `attachments are not read: ${listForeign(attachments)}; add them on their own`;
  return {
    ...source,
    format: "EML",
    headline: email.subject ?? headline,
    blocks: [...first, ...source.blocks, ...(html === "" ? dropped : [])],
    facts: readFacts(email),
    remarks: [...source.remarks, ...(attachments.length > 0 ? [remark] : [])],
  };
}

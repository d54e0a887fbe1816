import { useQuery } from "@tanstack/react-query";
import { extent, max, scaleUtc, utcDay } from "d3";
import { useEffect, useState } from "react";
import { withoutRange } from "../../core/editing/dateOfReading.ts";
import { isSame } from "../../core/editing/findOperations.ts";
import { fieldOf, isJsonMap, type JsonMap } from "../../core/editing/jsonMap.ts";
import type { DateReading, Path } from "../../core/editing/protocol.ts";
import { editorMessages as messages } from "../../core/messages/editor.ts";
import { DAY } from "../../core/model/day.ts";
import { useShownForm } from "../state/editorStore.ts";
import { useEditState } from "../state/serverState.ts";
import { shownArticle } from "../state/shownArticle.ts";
import { BoundByEventField } from "./BoundByEventField.tsx";
import { ChoiceField } from "./ChoiceField.tsx";
import { FieldFrame, ProblemLines, useFieldProblems, useFocusOnRequest } from "./FieldFrame.tsx";
import { DATE_FIELDS } from "./formFields.ts";
import { changeForm, fieldName, replaceForm } from "./formStack.ts";
import { QuotesField } from "./QuoteFields.tsx";
import { TextField } from "./textFields.tsx";
import { applyReading, dateQuery } from "./typedDate.ts";

const [BASIS, REASONING, DATE_QUOTES] = DATE_FIELDS;

/** Renders the date of an event: words or EDTF, its range on an axis, its basis, reason and quotes. */
export function DateField({ path }: { path: Path }) {
  const form = useShownForm();
  const control = useFocusOnRequest<HTMLInputElement>([...path, "edtf"]);
  const known = fieldOf(form?.entry, "date");
  const date = isJsonMap(known) ? known : {};
  // The words remain while somebody types: “19 June” is a date, too, and its EDTF would end in “ 2014”.
  const [words, setWords] = useState<string | null>(null);
  const typed = words ?? form?.typedDate ?? `${date.edtf ?? ""}`;
  const { data: reading } = useQuery(dateQuery(typed, form?.dateArticle ?? shownArticle()));
  useEffect(() => {
    if (form?.typedDate !== typed) return;
    // The answer may be late, or that of a server that has started again.
    if (reading || typed.trim() === "") applyReading(form, reading ?? null);
  }, [form, typed, reading]);
  // The field shows the problems of its own value. A missing date is one of the whole.
  const problems = useFieldProblems(path).filter(({ at }) => at.length === path.length);
  const edit = (next: string) => {
    setWords(next);
    if (form) replaceForm({ ...form, typedDate: next, dateArticle: shownArticle() });
  };
  return (
    <fieldset className="field date-field" data-field={fieldName(path)}>
      <legend>{messages.date}</legend>
      <FieldFrame label={messages.typedDate} hint={messages.dateHint} path={[...path, "edtf"]}>
        {(attributes) => (
          <input
            ref={control}
            {...attributes}
            aria-invalid={attributes["aria-invalid"] || (reading !== undefined && "problem" in reading)}
            type="text"
            autoComplete="off"
            value={typed}
            onChange={({ target }) => edit(target.value)}
            onBlur={() => setWords(null)}
          />
        )}
      </FieldFrame>
      <div role="status">
        <DateResult reading={reading} />
        {isExplainedAsBefore(form?.saved, date) && <p>{messages.readReasonAgain}</p>}
      </div>
      {reading && "min" in reading && <DateAxis min={reading.min} max={reading.max} />}
      <ProblemLines problems={problems} />
      <BoundByEventField
        date={date}
        onBound={(range, reasoning) =>
          form &&
          changeForm({
            ...form.entry,
            date: { reasoning, ...withoutRange(date), ...range, basis: "inferred" },
          })
        }
      />
      {(date.edtf !== undefined || date.excerpts !== undefined) && (
        <>
          <ChoiceField field={BASIS} path={[...path, "basis"]} />
          <TextField field={REASONING} path={[...path, "reasoning"]} />
          <QuotesField field={DATE_QUOTES} path={[...path, "excerpts"]} />
        </>
      )}
    </fieldset>
  );
}

/** Returns whether a date was changed, but not the basis, reason and quotes that the saved one has. */
function isExplainedAsBefore(saved: unknown, date: JsonMap): boolean {
  const before = fieldOf(saved, "date");
  const isOther = isJsonMap(before) && date.edtf !== undefined && before.edtf !== date.edtf;
  return isOther && before.reasoning !== undefined && isSame(withoutRange(before), withoutRange(date));
}

/** Shows the range that was read in words, and whether it is after all articles; or why none can be read. */
function DateResult({ reading }: { reading: DateReading | undefined }) {
  const articles = useEditState()?.articles ?? [];
  if (!reading) return null;
  if ("problem" in reading) return <p className="field-problem">{reading.problem}</p>;
  const last = max(articles, ({ date }) => Date.parse(date)) ?? Number.POSITIVE_INFINITY;
  return (
    <>
      <p>{messages.dateRange(reading.words, reading.edtf)}</p>
      {reading.min !== null && reading.min >= last + DAY && <p>{messages.afterArticles}</p>}
    </>
  );
}

const AXIS = { width: 320, height: 34, margin: 16, line: 12 };

/** Draws the range of a date between the earliest and the latest article or date of the case. */
function DateAxis({ min, max }: { min: number | null; max: number | null }) {
  const articles = useEditState()?.articles ?? [];
  const bounds = [...articles.map((article) => Date.parse(article.date)), min, max];
  const [first, last] = extent(bounds.filter((day): day is number => day !== null && !Number.isNaN(day)));
  if (first === undefined || last === undefined || first === last) return null;
  const { width, height, margin, line } = AXIS;
  const x = scaleUtc([first, last], [margin, width - margin]);
  // Hours would look as if the date had a time of day.
  const days = x.ticks(4).filter((tick) => utcDay.floor(tick).getTime() === tick.getTime());
  const [from, to] = [x(min ?? first), x(max ?? last)];
  return (
    <svg className="date-axis" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={messages.dateAxis}>
      <line x1={margin} x2={width - margin} y1={line} y2={line} className="axis-line" />
      <rect x={from} width={Math.max(2, to - from)} y={line - 4} height={8} className="axis-range" />
      {days.map((tick) => (
        <text key={tick.getTime()} x={x(tick)} y={height - 4} textAnchor="middle">
          {x.tickFormat(4)(tick)}
        </text>
      ))}
    </svg>
  );
}

import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { buildMarkGlyph } from "../../../src/core/layout/markGlyph.ts";
import type { EventDate } from "../../../src/core/model/eventDate.ts";
import { ClusterButton } from "../../../src/page/timeline/ClusterButton.tsx";
import { RowLines } from "../../../src/page/timeline/RowLines.tsx";
import { bound, eventFrom } from "../../fixtures/layout.ts";

const STYLE =
  ".glyph,.cluster-box,.row-lines path{fill:none;stroke:#000}.known,.head{fill:#000}.span{fill:#ddd}" +
  ".inferred,.dotted{stroke-dasharray:4 3}.hit-area{fill:#fff}text{font:12px sans-serif}";

/** Renders a picture small enough for a code review. `npx vitest -u` replaces the stored pictures. */
function picture(width: number, height: number, drawing: ReactElement): string {
  return `${renderToStaticMarkup(
    // biome-ignore lint/a11y/noSvgWithoutTitle: a picture for reviewers, not for the page
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
      <style>{STYLE}</style>
      {drawing}
    </svg>,
  ).replaceAll("><", ">\n<")}\n`;
}

const glyph = (form: EventDate["form"], basis: EventDate["basis"]) => () => {
  const parts = buildMarkGlyph({ form, basis, min: bound(0) }, { x0: 10, x1: 110, top: 5, height: 21 });
  return picture(
    120,
    30,
    <g>
      {parts.map(({ kind, rect, d }) =>
        rect ? (
          <rect key={kind} className={`glyph ${kind}`} {...rect} />
        ) : (
          <path key={kind} className={`glyph ${kind}`} d={d} />
        ),
      )}
    </g>,
  );
};

function cluster(): string {
  const events = Array.from({ length: 7 }, (_, i) => eventFrom(`e${i}`, i, i, "day"));
  const seven = { key: "c", events, from: 0, to: 1, left: 10, right: 40, y: 15, height: 18 };
  return picture(
    60,
    30,
    <ClusterButton cluster={seven} origin={0} open={false} tabbable={false} onActivate={() => {}} />,
  );
}

function line(): string {
  const one = { key: "a", left: 20, right: 380, unit: 0, elapsed: "6 to 8 years", voice: null };
  const lines = [
    { ...one, y: 20, toY: 20, elbow: 380, wordsX: 30 },
    { ...one, key: "b", y: 50, toY: 80, elbow: 340, wordsX: null },
  ];
  const gutter = { key: "g", left: 150, right: 250, duration: [], note: [], noteY: null };
  return picture(
    400,
    100,
    <RowLines lines={lines} gutters={[gutter]} view={{ x: 0, width: 400, origin: 0 }} />,
  );
}

it.each(
  Object.entries({
    day: glyph("day", "printed"),
    within: glyph("within", "printed"),
    by: glyph("by", "printed"),
    inferredDay: glyph("day", "inferred"),
    inferredWithin: glyph("within", "inferred"),
    cluster,
    line,
  }),
)("draws %s as its picture shows", async (name, draw) => {
  await expect(draw()).toMatchFileSnapshot(`pictures/${name}.svg`);
});

import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { DateShape } from "../../../src/core/dates/dateShape.ts";
import { buildFoldedScale } from "../../../src/core/layout/foldedScale.ts";
import { DAY } from "../../../src/core/model/day.ts";
import type { DateForm } from "../../../src/core/model/eventDate.ts";
import { CorpusProvider } from "../../../src/page/state/useCorpus.tsx";
import { Axis } from "../../../src/page/timeline/Axis.tsx";
import { ClusterButton } from "../../../src/page/timeline/ClusterButton.tsx";
import { DateGlyph } from "../../../src/page/timeline/DateGlyph.tsx";
import { LinkArcs } from "../../../src/page/timeline/LinkArcs.tsx";
import { EMPTY_CORPUS } from "../../fixtures/emptyCorpus.ts";
import { bound, eventFrom } from "../../fixtures/layout.ts";

const STYLE =
  ".glyph,.glyph-ends,.cluster-box,.arc path,.axis-break path{fill:none;stroke:#000}.day{fill:#000}.within,.glyph-ends{stroke-dasharray:4 3}.period{fill:#aaa}.glyph-reach{stroke-dasharray:2 3}.hit-area,.axis-break rect{fill:#fff}.axis line{stroke:#ccc}text{font:12px sans-serif}";

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

const glyph =
  (form: DateForm, more: Partial<DateShape> = {}) =>
  () => {
    const shape = { form, approximate: false, several: false, ...more };
    return picture(120, 30, <DateGlyph shape={shape} from={10} to={110} middle={15} />);
  };

const ranges = [
  [0, 400],
  [4000, 4010],
].map(([from = 0, to = 0]) => ({ min: bound(from * DAY), max: bound(to * DAY - 1) }));

function fold(): string {
  const scale = buildFoldedScale(ranges, 400);
  const view = { x: 0, width: 400, origin: 0 };
  return picture(
    400,
    110,
    <CorpusProvider corpus={EMPTY_CORPUS}>
      <g transform="translate(0,45)">
        <Axis scale={scale} view={view} height={60} />
      </g>
    </CorpusProvider>,
  );
}

function cluster(): string {
  const events = Array.from({ length: 7 }, (_, i) => eventFrom(`e${i}`, i, i, "day"));
  const seven = { key: "c", events, from: 0, to: 1, left: 10, right: 40, y: 15 };
  return picture(
    60,
    30,
    <ClusterButton cluster={seven} origin={0} open={false} tabbable={false} onActivate={() => {}} />,
  );
}

function arc(): string {
  const events = new Map(
    [eventFrom("a", 0, 30, "within"), eventFrom("b", 900, 900, "day")].map((e) => [e.id, e]),
  );
  const anchors = new Map([
    ["a", { x0: 10, x1: 60, y: 20 }],
    ["b", { x0: 240, x1: 252, y: 90 }],
  ]);
  const link = { from: "a", to: "b", kind: "became-public-at" as const, excerpts: [] };
  return picture(
    280,
    110,
    <LinkArcs
      steps={[{ before: "a", after: "b", link }]}
      selected="a"
      labels={[]}
      anchorOf={(id) => anchors.get(id)}
      eventOf={(id) => events.get(id)}
    />,
  );
}

it.each(
  Object.entries({
    day: glyph("day"),
    within: glyph("within"),
    several: glyph("within", { several: true }),
    period: glyph("period"),
    approximate: glyph("period", { approximate: true }),
    by: glyph("by"),
    fold,
    cluster,
    arc,
  }),
)("draws %s as its picture shows", async (name, draw) => {
  await expect(draw()).toMatchFileSnapshot(`pictures/${name}.svg`);
});

import { buildFoldedScale } from "../../core/layout/foldedScale.ts";
import { describeScale } from "../../core/layout/scaleChange.ts";
import { cachePerObject } from "../../core/model/cache.ts";
import type { Corpus } from "../../core/model/corpus.ts";

/** Width of the scale that is described, in CSS pixels. The description hardly depends on it. */
const WIDTH = 1000;

/** Describes the folded scale of a corpus; "" if it is linear. The result is cached. */
export const scaleNoteOf: (corpus: Corpus) => string = cachePerObject((corpus: Corpus) =>
  describeScale(
    buildFoldedScale(
      corpus.events.map(({ date }) => date),
      WIDTH,
    ),
  ),
);

import { memo, type RefObject, useRef } from "react";
import { readerMessages as messages } from "../../core/messages/reader.ts";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";
import { LoadedArticle } from "../shared/LoadedArticle.tsx";
import { openInReader, useDeferredStore, useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { ArticleView } from "./ArticleView.tsx";
import { EventView } from "./EventView.tsx";
import { ReaderBar } from "./ReaderBar.tsx";
import { type ReaderState, readerStateOf } from "./readerState.ts";
import { useEntryAboveSheet } from "./useEntryAboveSheet.ts";
import { useInertBackground } from "./useInertBackground.ts";
import { useReaderFocus } from "./useReaderFocus.ts";
import { useSwipe } from "./useSwipe.ts";
import { useThreadKeys } from "./useThreadKeys.ts";

/** Form of the reader: a column beside the page, a sheet over its lower part, or the whole screen. */
export type ReaderForm = "column" | "sheet" | "screen";

interface ReaderProps {
  /** The visible events, in the order of “next event”. */
  events: readonly TimelineEvent[];
  form: ReaderForm;
}

/** Shows the selected event with its quotes, or a whole article. Renders nothing while it is closed. */
export function Reader({ events, form }: ReaderProps) {
  const access = useCorpus();
  const frame = useRef<HTMLElement>(null);
  const selected = useStore(openInReader);
  const event = useDeferredStore((state) => state.event);
  const excerpt = useDeferredStore((state) => state.excerpt);
  const article = useDeferredStore((state) => state.article);
  const selectionCount = useDeferredStore((state) => state.selectionCount);
  const shown = readerStateOf(access, { event, excerpt, article });
  const open = shown.event?.id ?? shown.record?.id ?? null;
  useThreadKeys();
  useSwipe(frame, events, form === "screen" && shown.event !== undefined && !shown.record);
  useInertBackground(frame, form === "screen" && open !== null);
  useReaderFocus(frame, selected, open, shown.record?.id, form === "screen");
  useEntryAboveSheet(frame, form === "sheet" ? event : null);
  return open !== null && <ReaderContent {...{ events, form, frame, selectionCount }} {...shown} />;
}

type ReaderContentProps = ReaderProps &
  ReaderState & { frame: RefObject<HTMLElement | null>; selectionCount: number };

const ReaderContent = memo(function ReaderContent(props: ReaderContentProps) {
  const { events, form, frame, selectionCount, event, current, record } = props;
  return (
    <aside
      ref={frame}
      id="reader"
      data-reader=""
      tabIndex={-1}
      className="reader"
      data-form={form}
      aria-label={messages.reader}
    >
      <ReaderBar {...{ events, event, form, isArticle: record !== undefined }} />
      {record ? (
        <LoadedArticle key={record.id} record={record}>
          {(article) => <ArticleView {...{ article, record, event, current, selectionCount }} />}
        </LoadedArticle>
      ) : (
        event && <EventView key={event.id} {...{ events, event, current, form, selectionCount }} />
      )}
    </aside>
  );
});

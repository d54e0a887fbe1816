import { type ComponentType, createContext } from "react";
import type { TimelineEvent } from "../../core/model/timelineEvent.ts";

/**
 * Components that only the build renders, into a `StaticSlot`. The context is empty in the browser, so that
 * their code is not in its first chunk.
 */
export const StaticParts = createContext<{
  Timeline?: ComponentType;
  EventDetails?: ComponentType<{ event: TimelineEvent }>;
}>({});

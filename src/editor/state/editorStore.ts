import { create } from "zustand";
import type { EntryForm, FormKind } from "../../core/editing/entryForm.ts";
import type { TextSpan } from "../../core/model/article.ts";
import { readKept } from "./editorStorage.ts";

/** A list at the side of the article. */
export type SideList = FormKind | "terms" | "problems" | "changes" | "suggestions" | "review";

const INITIAL = {
  /** Id of the shown article; null for the first one. */
  article: null as string | null,
  /** Selected words of the shown article, as UTF-16 offsets. */
  selection: null as TextSpan | null,
  /** Selection with a closed toolbar. Forms can use its words. */
  dismissedSelection: null as TextSpan | null,
  /** Words to scroll to; an object, so that the same words can be shown again. */
  target: null as TextSpan | null,
  /** Open forms. The last one is shown; a closed one uncovers the one before. */
  forms: [] as readonly EntryForm[],
  /** Path of the field that gets the focus, as JSON; "" for none. */
  focusField: "",
  list: "events" as SideList,
  /** Sentence that a screen reader announces. */
  notice: "",
  /** Error of the last action; "" for none. */
  failure: "",
  /** Reason why a crash would lose the open forms; "" for none. */
  notKept: "",
  /** Whether the server is asked to save a form. */
  isSaving: false,
  /** Whether the form of an accepted suggestion is saved, which is not shown. */
  isAccepting: false,
  isShowingKeys: false,
  /** Suggestions that were accepted or dismissed in this window, with the version of the case then. */
  usedSuggestions: [] as readonly { id: string; version: number }[],
  /** Name of the person who checks events, as typed. */
  reviewer: readKept("reviewer"),
  /** Stage of the last saved event, which is offered for an event without one. */
  lastStage: "",
};

/** The choices of the person in the editor. */
export const useEditorStore = create(() => INITIAL);

export const setEditor = (part: Partial<typeof INITIAL>) => useEditorStore.setState(part);
export const editorState = () => useEditorStore.getState();

/** Returns the form that is shown; undefined if none is. */
export const useShownForm = (): EntryForm | undefined =>
  useEditorStore(({ forms, isAccepting }) => (isAccepting ? undefined : forms.at(-1)));

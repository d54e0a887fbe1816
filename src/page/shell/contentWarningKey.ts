/** Where the device keeps that the note was hidden. */
export const WARNING_STORAGE_KEY = "on-the-record:note-hidden";

/** Stands on the root element while the note is hidden, before the page's first paint too. */
export const WARNING_DISMISSED_ATTRIBUTE = "data-note-hidden";

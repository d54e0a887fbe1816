/** A part of the page’s program that could not be loaded; its message is a sentence for the page. */
export class MissingPartError extends Error {
  override name = "MissingPart";
}

/**
 * What a dynamic import gives. Where that can't be had, throws a MissingPart: the connection is gone, or a newer
 * edition has taken the place of the one that this page is of.
 */
export async function importPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new MissingPartError(
      "A file of this page did not come: there may be no connection, or a newer edition may have been published since the page was opened",
      { cause },
    );
  }
}

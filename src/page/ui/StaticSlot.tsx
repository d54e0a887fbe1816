/** A place that the build fills in the still edition, by its name. */
export function staticSlotHtml(name: string, content = ""): string {
  return `<div class="still-place" data-still="${name}">${content}</div>`;
}

/**
 * A place of the still edition for what no script has to know: the build fills it, and React, which is told that it
 * is empty, takes it over as it stands. `name` is an id or a plain word.
 */
export function StaticSlot({ name }: { name: string }) {
  return (
    <div
      className="still-place"
      data-still={name}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: nothing is set; it keeps React's hands off what the build put there
      dangerouslySetInnerHTML={{ __html: "" }}
    />
  );
}

/** Separator of the parts of a message of Pym.js. */
const PYM_SEPARATOR = "xPYMx";

/**
 * Builds the messages with the height of a frame's content (CSS pixels) for the page around it. The first has
 * our own key and those of the embed script of Datawrapper and of `amp-iframe`. Pym.js puts the id of its
 * frame into the parameter `childId` of the URL, and listens to a message with that id.
 */
export function buildHeightMessages(height: number, search: string): (string | object)[] {
  const common = {
    height,
    "datawrapper-height": { "on-the-record": height },
    ...{ sentinel: "amp", type: "embed-size" },
  };
  const id = new URLSearchParams(search).get("childId");
  return id === null ? [common] : [common, ["pym", id, "height", height].join(PYM_SEPARATOR)];
}

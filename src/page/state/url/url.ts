import { URL_FIELDS } from "./fields.ts";
import { shortenMoment } from "./urlDates.ts";
import type { KnownIds } from "./urlField.ts";
import type { UrlView } from "./view.ts";

/** The version of the parameters that this page writes. */
const URL_VERSION = 2;

/** How parameters of version n are made those of version n + 1: entry 0 is from 1 to 2. Never changed once published. */
const URL_UPGRADES: readonly UrlUpgrade[] = [shortenMoments];

/** One step from a version of the parameters to the next. */
export type UrlUpgrade = (params: URLSearchParams) => URLSearchParams;

/** From 1 to 2: moments of a stretch are as short as they are round, and need no zone. */
function shortenMoments(params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const name of ["within", "view"]) {
    const value = params.get(name);
    if (value !== null) next.set(name, shortenMoment(value));
  }
  next.set("v", "2");
  return next;
}

/** Parameters that are no part of the view, and stay in the address whatever is chosen. */
const PASSTHROUGH = ["embed"];

/** The parameters brought to the present, one version at a time; without `v` they are of the first. */
export function upgradeUrl(params: URLSearchParams, upgrades = URL_UPGRADES): URLSearchParams {
  const from = Number(params.get("v") ?? 1);
  return upgrades.slice(Math.max(0, from - 1)).reduce((older, upgrade) => upgrade(older), params);
}

/** The view's parameters in the table's order, only what differs from the default; empty for the first view. */
export function serializeUrl(view: UrlView, kept: URLSearchParams = new URLSearchParams()): string {
  const params = URL_FIELDS.flatMap(({ name, serialize }) => {
    const value = serialize(view);
    return value === null ? [] : [`${name}=${encodeValue(value)}`];
  });
  const others = PASSTHROUGH.filter((name) => kept.has(name)).map((name) => {
    const value = kept.get(name) ?? "";
    return value === "" ? name : `${name}=${encodeValue(value)}`;
  });
  const all = [...others, ...(params.length > 0 ? [`v=${URL_VERSION}`] : []), ...params];
  return all.length > 0 ? `?${all.join("&")}` : "";
}

/** Percent-encoding that leaves readable what a query may hold as it stands (RFC 3986, section 3.4). */
function encodeValue(value: string): string {
  // Half a surrogate pair can be typed but not encoded.
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\uFFFD"))
    .replace(/%2C/g, ",")
    .replace(/%3A/g, ":")
    .replace(/%20/g, "+")
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The view that an address asks for, as far as the case has it, and a sentence for everything it does not have. */
export function parseUrl(search: string, known: KnownIds): { view: UrlView; notes: string[] } {
  const given = new URLSearchParams(search);
  const version = given.get("v");
  const notes: string[] = [];
  if (version !== null && !(Number(version) >= 1 && Number(version) <= URL_VERSION)) {
    notes.push(
      `The link is of version ${version}, which this page does not know; what it could read is shown.`,
    );
  }
  const params = upgradeUrl(given);
  let view = INITIAL_VIEW;
  for (const { name, parse } of URL_FIELDS) {
    const value = params.get(name);
    if (value === null || value === "") continue;
    view = { ...view, ...parse(value, known, (note) => notes.push(note), view) };
  }
  return { view, notes };
}

/** What is on the page before anything is chosen. */
export const INITIAL_VIEW: UrlView = URL_FIELDS.reduce(
  (view, { initial }) => Object.assign(view, initial),
  {} as UrlView,
);

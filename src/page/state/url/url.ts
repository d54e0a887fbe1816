import { linkMessages } from "../../../core/messages/links.ts";
import { INITIAL_VIEW, type UrlView } from "../store.ts";
import type { CorpusAccess } from "../useCorpus.tsx";
import { URL_FIELDS } from "./fields.ts";

/** Version of the parameters that this page writes. */
const URL_VERSION = 2;

/** Entry n upgrades parameters of version n + 1. A published entry never changes. */
const URL_UPGRADES: readonly UrlUpgrade[] = [shortenMoments];

/** Upgrades parameters by one version. */
export type UrlUpgrade = (params: URLSearchParams) => URLSearchParams;

/** Upgrades version 1 to 2: times have no zone and no needless seconds. */
function shortenMoments(params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const name of ["within", "view"]) {
    const value = params.get(name);
    if (value !== null) next.set(name, value.replace(/(:00)?(\.000)?Z/g, ""));
  }
  next.set("v", "2");
  return next;
}

/** Upgrades parameters to the present version. Without `v` they have version 1. */
export function upgradeUrl(params: URLSearchParams, upgrades = URL_UPGRADES): URLSearchParams {
  const from = Number(params.get("v") ?? 1);
  return upgrades.slice(Math.max(0, from - 1)).reduce((older, upgrade) => upgrade(older), params);
}

/** Formats a view as a query string: the non-default parameters, and `embed` if `current` has it. */
export function serializeUrl(view: UrlView, current: URLSearchParams = new URLSearchParams()): string {
  const params = URL_FIELDS.flatMap(({ name, serialize }) => {
    const value = serialize(view);
    return value === null ? [] : [`${name}=${encodeValue(value)}`];
  });
  if (params.length > 0) params.unshift(`v=${URL_VERSION}`);
  const embed = current.get("embed");
  if (embed !== null) params.unshift(embed === "" ? "embed" : `embed=${encodeValue(embed)}`);
  return params.length > 0 ? `?${params.join("&")}` : "";
}

/** Percent-encodes a value, but keeps the characters that a query may contain (RFC 3986, section 3.4). */
function encodeValue(value: string): string {
  // A lone surrogate can be typed but not encoded.
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\uFFFD"))
    .replace(/%2C/g, ",")
    .replace(/%3A/g, ":")
    .replace(/%20/g, "+")
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Parses a query string. Returns a note for each part that the page cannot use. */
export function parseUrl(search: string, known: CorpusAccess): { view: UrlView; notes: string[] } {
  const given = new URLSearchParams(search);
  const version = given.get("v");
  const notes: string[] = [];
  if (version !== null && !(Number(version) >= 1 && Number(version) <= URL_VERSION)) {
    notes.push(linkMessages.otherVersion);
  }
  for (const name of ["v", ...URL_FIELDS.map((field) => field.name)])
    if (given.getAll(name).length > 1) notes.push(linkMessages.repeatedSetting(name));
  const params = upgradeUrl(given);
  let view = INITIAL_VIEW;
  for (const { name, parse } of URL_FIELDS) {
    const value = params.get(name);
    if (value === null || value === "") continue;
    view = { ...view, ...parse(value, known, (note) => notes.push(note), view) };
  }
  return { view, notes: [...new Set(notes)] };
}

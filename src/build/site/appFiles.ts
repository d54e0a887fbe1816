import { Resvg } from "@resvg/resvg-js";
import { nameOfCase } from "../../core/evidence/caseName.ts";
import { renderCaseIcon } from "../../core/export/svg/caseIcon.ts";
import { type CaseColours, COLOURS } from "../../core/export/svg/palette.ts";
import type { Corpus } from "../../core/model/corpus.ts";
import { directionOf } from "../../core/text/direction.ts";
import type { CompiledCase } from "../compile/compileCorpus.ts";
import type { SiteFile } from "./caseFiles.ts";

const TAB_ICON = "icon.svg";
const TOUCH_ICON = "apple-touch-icon.png";
const MANIFEST_FILE = "manifest.webmanifest";

/** Sizes of the icons of an app in pixels. Installing needs both (web.dev, installability). */
const APP_ICON_SIZES = [192, 512] as const;
const TOUCH_ICON_SIZE = 180;

/** Link to no icon in the template of the page, which the links of the case replace. */
const NO_ICON = /<link rel="icon" href="data:,"[^>]*>/;

/**
 * Puts the links to the icons and the manifest into the template of the page, and the colours of the paper,
 * in which browsers paint their own bars. A script chooses between them by `data-scheme` (page/shell/theme).
 */
export function linkAppFiles(template: string, { paper = COLOURS.paper }: CaseColours = {}): string {
  const links = [
    ...(["light", "dark"] as const).map(
      (scheme) =>
        `<meta name="theme-color" media="(prefers-color-scheme: ${scheme})" content="${paper[scheme]}" data-scheme="${scheme}" />`,
    ),
    `<link rel="icon" href="./${TAB_ICON}" type="image/svg+xml" />`,
    `<link rel="apple-touch-icon" href="./${TOUCH_ICON}" />`,
    `<link rel="manifest" href="./${MANIFEST_FILE}" />`,
  ];
  return template.replace(NO_ICON, links.join("\n    "));
}

/** Builds the icons of a case and its manifest, with which systems install the page as an app. */
export function buildAppFiles({ corpus, theme = {} }: Pick<CompiledCase, "corpus" | "theme">): SiteFile[] {
  const appIcon = renderCaseIcon(corpus, theme, "app");
  const draw = (width: number) =>
    new Resvg(appIcon, { fitTo: { mode: "width", value: width } }).render().asPng();
  const { light } = theme.paper ?? COLOURS.paper;
  return [
    [TAB_ICON, renderCaseIcon(corpus, theme, "tab")],
    [TOUCH_ICON, draw(TOUCH_ICON_SIZE)],
    ...APP_ICON_SIZES.map((size): SiteFile => [appIconFile(size), draw(size)]),
    [MANIFEST_FILE, JSON.stringify(buildManifest(corpus, light), null, 2)],
  ];
}

const appIconFile = (size: number) => `icon-${size}.png`;

/**
 * Builds the web app manifest. It has no `id`: browsers resolve one against the origin, so that two cases of
 * one host would be one app. Without it the app's identity is `start_url`, which is relative to the manifest.
 */
function buildManifest(corpus: Corpus, colour: string): object {
  const png = (size: number) => ({ src: appIconFile(size), type: "image/png", sizes: `${size}x${size}` });
  return {
    name: corpus.title,
    short_name: nameOfCase(corpus),
    lang: corpus.language,
    dir: directionOf(corpus.language),
    start_url: "./",
    scope: "./",
    // With the browser's button to go back: an event opens as an entry of the history.
    display: "minimal-ui",
    theme_color: colour,
    background_color: colour,
    icons: [
      { src: TAB_ICON, type: "image/svg+xml", sizes: "any" },
      ...APP_ICON_SIZES.map(png),
      { ...png(512), purpose: "maskable" },
    ],
  };
}

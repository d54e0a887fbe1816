/*
 * All thresholds of the timeline. They decide how much of an event is drawn:
 *
 *   events in the laid-out part                │ drawn as
 *   ───────────────────────────────────────────┼──────────────────────────────────────────────────
 *   at most MAX_ITEMS in all groups            │ a mark for each event
 *   more, but few in this group (at most half  │ a mark for each event of this group
 *     of its equal share of MAX_ITEMS)         │
 *   more, and many in this group               │ buckets: one event is a mark, several are a cluster
 *   a panel needs more than MAX_ROWS           │ marks of little weight lose their labels, then join clusters
 */

/** Number of marks and clusters in one wide layout. It bounds the cost of a frame. */
export const MAX_ITEMS = 260;

/** Smallest width of a bucket in CSS pixels: room for a cluster with a count of several digits. */
export const MIN_BUCKET_WIDTH = 56;

/** Smallest number of buckets in a lane, however many lanes share `MAX_ITEMS`. */
export const MIN_BUCKETS = 4;

/**
 * Number of events that are laid out over the whole scale, so that no mark changes its row while panning.
 * Larger cases are laid out only around the viewport.
 */
export const FULL_LAYOUT_LIMIT = 120;

/** Number of rows of a panel at most. Marks of little weight then lose their labels or join clusters. */
export const MAX_ROWS = 24;

/** Side of the smallest target in CSS pixels (WCAG 2.5.8). */
export const TARGET_SIZE = 24;

/** Width of the widest label in CSS pixels. An event that begins farther away is not in the layout. */
export const LABEL_REACH = 340;

/** Number of events that a cluster's list names. A longer list helps less than zooming in. */
export const MAX_LISTED = 50;

/** Number of members up to which a cluster is searched for the focused event or the end of a thread. */
export const MAX_SEARCHED_MEMBERS = 50;

/** Number of label widths in the cache. One drawing needs far fewer; the bound protects a long session. */
export const MAX_CACHED_WIDTHS = 20_000;

/**
 * Number of events up to which the build measures labels exactly and computes the drawing's height at every
 * width (minutes beyond this). It is also the longest list of events or articles that `index.html` has whole.
 */
export const PRERENDER_LIMIT = 300;

/**
 * Share of the whole time above which a segment without events becomes an axis break: at most three. With
 * 0.1, twelve events in 870 years had five breaks, and three quarters of the drawing were empty.
 */
export const FOLD_SHARE = 0.3;

/** Share of the whole time above which a date "some day within" covers only its two ends. */
export const LONG_RANGE_SHARE = 0.6;

/** Days above which a segment may become an axis break: a reader takes in a month at a glance. */
export const MIN_FOLD_DAYS = 45;

/** Share of its run of unfolded time below which a segment is drawn at a scale of its own. */
export const DENSE_SHARE = 0.02;

/** Share of its run above which joined dense segments are not dense. */
export const MAX_DENSE_SHARE = 0.1;

/** Number and share of the dates that begin in a dense segment at least: more than are close by chance. */
export const MIN_DENSE_DATES = 3;
export const MIN_DENSE_DATES_SHARE = 0.15;

/** Number of panels at most. */
export const MAX_PANELS = 7;

/** Number of voices from which their day has a panel of its own, and number of such days at most. */
export const MIN_VOICES = 2;
export const MAX_VOICE_DAYS = 3;

/** Number of dates from which a panel is cut where their density changes, and the least change (a ratio). */
export const MIN_CUT_DATES = 60;
export const MIN_CUT_RATIO = 5;

/** Share of the dates that is on either side of such a cut at least. */
export const MIN_CUT_SHARE = 0.08;

/** Number of events up to which the matrix of people has a column for each; above it, for each panel. */
export const MAX_MATRIX_EVENTS = 40;

/** Number of entries from which a list has a field to search it. */
export const SEARCHABLE_FROM = 12;

/** Number of marks of a panel up to which each has a row, however many rows they need. */
export const FEW_MARKS = 40;

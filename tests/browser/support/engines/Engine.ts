/** A running browser with one page. Any failure rejects. */
export interface Engine {
  /** Loads an address and waits for its `load` event. */
  open(url: string): Promise<void>;
  /** Goes to the previous entry of the history. It may return before the page shows that entry. */
  back(): Promise<void>;
  /** Evaluates an expression in the page, and returns its value as JSON would have it. */
  evaluate(expression: string): Promise<unknown>;
  /** Clicks with the mouse at a point of the viewport, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  /** Types into the focused control. */
  type(text: string): Promise<void>;
  pressEscape(): Promise<void>;
  /** Makes the viewport this large, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Returns a PNG of the viewport. */
  screenshot(): Promise<Buffer>;
  /** Returns the errors and warnings of the page since the last call. */
  takeFaults(): Promise<string[]>;
  close(): Promise<void>;
}

/** A way to start one engine. */
export interface EngineStarter {
  name: string;
  /** Debian packages that are not installed; empty if the engine can start. */
  missing: string[];
  start(): Promise<Engine>;
}

// @vitest-environment jsdom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { useCanonicalLink } from "../../../src/page/shell/useCanonicalLink.ts";
import { closeEvent, selectEvent } from "../../../src/page/state/store.ts";

const canonical = () => [...document.querySelectorAll<HTMLLinkElement>("link[rel=canonical]")];

afterEach(() => {
  cleanup();
  act(closeEvent);
  document.head.replaceChildren();
});

it("names the own page of the open event as canonical, and no other", () => {
  history.replaceState(null, "", "/case/?event=one&q=words");
  renderHook(useCanonicalLink);
  expect(canonical()).toEqual([]);
  for (const id of ["one", "two"]) {
    act(() => selectEvent(id));
    expect(canonical().map(({ href }) => href)).toEqual([`${location.origin}/case/e/${id}/`]);
  }
  act(closeEvent);
  expect(canonical()).toEqual([]);
});

it("names the page at the address of publication, if that is known", () => {
  document.head.innerHTML = '<meta property="og:url" content="https://example.org/case/">';
  act(() => selectEvent("one"));
  renderHook(useCanonicalLink);
  expect(canonical().map(({ href }) => href)).toEqual(["https://example.org/case/e/one/"]);
});

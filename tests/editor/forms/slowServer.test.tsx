// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { openForm, saveForm } from "../../../src/editor/forms/formActions.ts";
import { changeForm, closeForm, openNewForm } from "../../../src/editor/forms/formStack.ts";
import { editorState } from "../../../src/editor/state/editorStore.ts";
import { presentState } from "../../../src/editor/state/serverState.ts";
import { openEditedCase } from "../../fixtures/editedCase.tsx";

/** Holds back the answers of the server to changes. Returns a function that gives them. */
function holdChanges(): () => void {
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const send = globalThis.fetch;
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    if (path === "edit/change") await asked;
    return send(path, init);
  });
  return answer;
}

const BRIDGE = { title: "The bridge is painted", stage: "opening" };
const eventIds = () => Object.keys(presentState()?.annotation.events ?? {});
const background = () => presentState()?.annotation.background as { reason: string }[];

describe("while the server saves a form", () => {
  it("another title does not make its new event a second one", async () => {
    openEditedCase();
    const known = eventIds();
    openNewForm("events", BRIDGE);
    const saving = saveForm();
    changeForm({ ...BRIDGE, title: "The bridge is painted red" });
    await saving;
    await saveForm();
    expect(eventIds()).toEqual([...known, "the-bridge-is-painted"]);
    expect(presentState()?.annotation.events).toMatchObject({
      "the-bridge-is-painted": { title: "The bridge is painted red" },
    });
  });

  it("a form that is opened over it stays as it is", async () => {
    openEditedCase();
    openNewForm("background", { reason: "weather" });
    const saving = saveForm();
    openNewForm("events", BRIDGE);
    await saving;
    expect(editorState().forms).toMatchObject([{ kind: "events", entry: BRIDGE }]);
    expect(editorState().notice).toContain("weather");
    expect(background().filter(({ reason }) => reason === "weather")).toHaveLength(1);
  });

  it("the form below stays as it is when this one is discarded", async () => {
    openEditedCase();
    openNewForm("background", { reason: "weather" });
    openNewForm("actors", { name: "Nora Pike", kind: "person" });
    const saving = saveForm();
    closeForm("");
    await saving;
    expect(editorState().forms).toMatchObject([{ kind: "background", saved: undefined }]);
  });

  it("the field of a new entry keeps the focus", async () => {
    openEditedCase();
    openNewForm("events", BRIDGE);
    const title = await screen.findByLabelText("Title");
    await waitFor(() => expect(document.activeElement).toBe(title));
    const answer = holdChanges();
    const saving = saveForm();
    await userEvent.type(title, "!");
    answer();
    await saving;
    await screen.findByRole("heading", { name: BRIDGE.title });
    expect(document.activeElement).toBe(title);
  });

  it("a new person is named for the event also if somebody types on", async () => {
    openEditedCase();
    openNewForm("events", BRIDGE);
    openNewForm("actors", { name: "Nora Pike", kind: "person" });
    const saving = saveForm();
    changeForm({ name: "Nora Pike", kind: "person", short: "Pike" });
    await saving;
    await saveForm();
    expect(editorState().forms).toMatchObject([
      { entry: { actors: { mentioned: [{ actors: ["nora-pike"] }] } } },
    ]);
  });
});

describe("while the server changes the id of an entry", () => {
  const rename = async () => {
    openEditedCase();
    await openForm("actors", "mara-quill");
    await userEvent.clear(await screen.findByLabelText("Id"));
    await userEvent.type(screen.getByLabelText("Id"), "mara");
    const button = await screen.findByRole("button", { name: "Change the id" });
    await waitFor(() => expect(button.getAttribute("aria-disabled")).toBe("false"));
    const answer = holdChanges();
    await userEvent.click(button);
    return async () => {
      answer();
      await waitFor(() => expect(presentState()?.annotation.actors).toHaveProperty("mara"));
    };
  };

  it("what somebody types in its form stays", async () => {
    const finish = await rename();
    await userEvent.type(screen.getByLabelText("Shorter name"), "Quill");
    await finish();
    await waitFor(() =>
      expect(editorState().forms).toMatchObject([{ key: "mara", entry: { short: "Quill" } }]),
    );
  });

  it("a form that is opened over it stays", async () => {
    const finish = await rename();
    openNewForm("events", BRIDGE);
    await finish();
    await waitFor(() => expect(editorState().forms).toMatchObject([{ key: "mara" }, { entry: BRIDGE }]));
  });
});

it("the fields of a form keep what is typed while a new stage is added", async () => {
  openEditedCase();
  openNewForm("events", BRIDGE);
  await userEvent.selectOptions(await screen.findByLabelText("Stage"), "New …");
  await userEvent.type(screen.getByLabelText("Label of the new option"), "Painting");
  const answer = holdChanges();
  await userEvent.keyboard("{Enter}");
  await userEvent.type(screen.getByLabelText("Title"), " red");
  answer();
  await waitFor(() => expect(editorState().forms.at(-1)?.entry.stage).toBe("painting"));
  expect(editorState().forms.at(-1)?.entry.title).toBe("The bridge is painted red");
});

it("an event gets both of two new tags that are added at once", async () => {
  openEditedCase();
  openNewForm("events", BRIDGE);
  const answer = holdChanges();
  for (const tag of ["Paint", "Colour"]) {
    await userEvent.type(await screen.findByLabelText("Tags"), tag);
    await userEvent.click(screen.getByRole("button", { name: `Add “${tag}” as a new tag` }));
  }
  answer();
  await waitFor(() => expect(editorState().forms.at(-1)?.entry.tags).toEqual(["paint", "colour"]));
});

it("a form shows no typed words of another one of its kind", async () => {
  openEditedCase();
  openNewForm("events", BRIDGE);
  await userEvent.type(await screen.findByLabelText("Speaker"), "Nobody known");
  openNewForm("events", { title: "The bridge is lit" });
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("Title").value).toContain("lit"));
  expect(screen.getByLabelText<HTMLInputElement>("Speaker").value).toBe("");
});

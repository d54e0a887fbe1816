import { describe, expect, it } from "vitest";
import { withNewPerson, withParticipant, withSpeaker } from "../../../src/core/editing/participants.ts";

const ADA = { actors: ["ada"] };
const BEN = { actors: ["ben"] };

describe("withParticipant", () => {
  it("mentions a new person, and leaves a known one", () => {
    expect(withParticipant({ title: "A" }, "ada")).toEqual({ title: "A", actors: { mentioned: [ADA] } });
    const known = { actors: { conduct: [{ actors: ["ben", "ada"] }] } };
    expect(withParticipant(known, "ada")).toBe(known);
  });
});

describe("withSpeaker", () => {
  it("adds somebody who speaks to the people of the event", () => {
    expect(withSpeaker({ actors: { mentioned: [BEN] } }, "ada")).toEqual({
      actors: { mentioned: [BEN], speaking: [ADA] },
    });
  });

  it("lets somebody speak who was only mentioned", () => {
    expect(withSpeaker({ actors: { mentioned: [BEN, ADA] } }, "ada")).toEqual({
      actors: { mentioned: [BEN], speaking: [ADA] },
    });
    expect(withSpeaker({ actors: { mentioned: [ADA] } }, "ada")).toEqual({ actors: { speaking: [ADA] } });
  });

  it("keeps a role that the editor chose, and quotes of a role", () => {
    for (const known of [
      { actors: { conduct: [ADA] } },
      { actors: { mentioned: [{ ...ADA, excerpts: [{ log: "Ada" }] }] } },
    ])
      expect(withSpeaker(known, "ada")).toBe(known);
  });
});

describe("withNewPerson", () => {
  it("makes somebody the speaker for whose field they were named", () => {
    const event = { claims: [{ text: "A" }] };
    expect(withNewPerson(event, "ada", ["claims", 0, "speaker"])).toEqual({
      claims: [{ text: "A", speaker: "ada" }],
      actors: { speaking: [ADA] },
    });
    expect(withNewPerson(event, "ada")).toEqual({ ...event, actors: { mentioned: [ADA] } });
  });
});

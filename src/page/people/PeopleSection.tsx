import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { groupActors } from "../../core/evidence/participation.ts";
import { SEARCHABLE_FROM } from "../../core/layout/limits.ts";
import { peopleMessages as messages } from "../../core/messages/people.ts";
import { shellMessages } from "../../core/messages/shell.ts";
import { findActors } from "../../core/search/findActors.ts";
import { useStore } from "../state/store.ts";
import { useCorpus } from "../state/useCorpus.tsx";
import { useIsPrerendered } from "../ui/HydrationBoundary.tsx";
import { useIsPhone } from "../ui/useMediaQuery.ts";
import { PeopleList } from "./PeopleList.tsx";
import { PeopleMatrix } from "./PeopleMatrix.tsx";

/** Shows the people and organisations by group: as a matrix with the events; on a phone, as a list. */
export function PeopleSection() {
  const { corpus } = useCorpus();
  const section = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  // Keeps what somebody typed before the field was hydrated.
  useEffect(() => setQuery(field.current?.value ?? ""), []);
  const deferredQuery = useDeferredValue(query);
  const groups = useMemo(() => findActors(groupActors(corpus), deferredQuery), [corpus, deferredQuery]);
  const prerendered = useIsPrerendered();
  const phone = useIsPhone();
  const listed = prerendered || phone !== false;
  const isReady = !prerendered && phone !== null;
  useEffect(() => {
    // Links of earlier versions asked for lanes by actor, which the matrix replaces.
    if (isReady && useStore.getState().lanes === "actor") section.current?.scrollIntoView({ block: "start" });
  }, [isReady]);
  const found = groups.reduce((sum, { members }) => sum + members.length, 0);
  return (
    <section
      id="actors"
      ref={section}
      tabIndex={-1}
      className="page-section wide"
      aria-labelledby="actors-heading"
    >
      <h2 id="actors-heading">{shellMessages.people}</h2>
      {corpus.actors.length >= SEARCHABLE_FROM && (
        <div className="row people-search interactive">
          <label>
            {messages.findActor}
            <input
              ref={field}
              type="search"
              value={query}
              onChange={({ target }) => setQuery(target.value)}
            />
          </label>
          <p className="soft" role="status">
            {deferredQuery.trim() !== "" && messages.found(found, corpus.actors.length)}
          </p>
        </div>
      )}
      {listed ? (
        <PeopleList key={deferredQuery} groups={groups} />
      ) : (
        <PeopleMatrix key={deferredQuery} groups={groups} />
      )}
      {phone === true && corpus.events.length > 1 && (
        <p className="soft people-hint">{messages.widerWindow}</p>
      )}
    </section>
  );
}

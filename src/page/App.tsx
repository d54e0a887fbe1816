import { useQuery } from "@tanstack/react-query";
import { CasePage } from "./CasePage.tsx";
import { CorpusStatus } from "./shell/CorpusStatus.tsx";
import { corpusQuery } from "./state/queries.ts";
import { CorpusProvider } from "./state/useCorpus.tsx";

/** Renders the case, or the state of its request, or that it has no events. */
export function App() {
  const { data } = useQuery(corpusQuery);
  if (!data)
    return (
      <CorpusStatus
        placeholder={
          <p className="page-message" role="status">
            Loading the timeline…
          </p>
        }
      />
    );
  if (data.events.length === 0)
    return (
      <div className="page-message">
        <h1>{data.title}</h1>
        <p>This case has no events yet.</p>
      </div>
    );
  return (
    <CorpusProvider corpus={data}>
      <CasePage />
    </CorpusProvider>
  );
}

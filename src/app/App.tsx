import { useQuery } from "@tanstack/react-query";
import { corpusQuery } from "../corpus/queries.ts";
import { Case } from "./Case.tsx";

/** The page: loading, failed, without events, or the case. */
export function App() {
  const { data, error, refetch } = useQuery(corpusQuery);
  if (data && data.events.length > 0) return <Case corpus={data} />;
  if (data) {
    return (
      <div className="notice">
        <h1>{data.title}</h1>
        <p>This case has no events yet.</p>
      </div>
    );
  }
  if (!error)
    return (
      <p className="notice" role="status">
        Loading the timeline…
      </p>
    );
  return (
    <div className="notice" role="alert">
      <h1>The timeline could not be loaded</h1>
      <p>{error.message}</p>
      <button type="button" onClick={() => void refetch()}>
        Try again
      </button>
    </div>
  );
}

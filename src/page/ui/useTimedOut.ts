import { useEffect, useState } from "react";

/** Whether `patience` milliseconds have passed since `since` last changed. */
export function useTimedOut(patience: number, since: string): boolean {
  const [late, setLate] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setLate(since), patience);
    return () => {
      clearTimeout(timer);
      setLate(null);
    };
  }, [patience, since]);
  return late === since;
}

/** Announces the result of a button beside it. */
export function Status({ children }: { children: string }) {
  return (
    <p className="status" role="status">
      {children}
    </p>
  );
}

/** The heading of a page before login, and the title of its tab. */
export function GateTitle({ children }: { children: string }) {
  return (
    <>
      <title>{`${children} – Knotenpunkt`}</title>
      <h1>{children}</h1>
    </>
  );
}

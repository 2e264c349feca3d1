/** Three kinds of partners tied to one node. */
export function BrandMark({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 30 30" aria-hidden="true">
      <path d="M15 15 6 6.4M15 15l9-8M15 15v10" fill="none" stroke="var(--brand)" strokeWidth="1.6" />
      <circle cx="15" cy="15" r="5.2" fill="var(--brand)" />
      <rect x="2.8" y="3.2" width="6.2" height="6.2" rx="1" fill="var(--node-public)" />
      <path d="M24 2.6 28 9.4h-8z" fill="var(--node-learning)" />
      <path d="M15 21.6l3.6 3.6-3.6 3.6-3.6-3.6z" fill="var(--node-chamber)" />
    </svg>
  );
}

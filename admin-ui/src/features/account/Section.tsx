import { useId, type ReactNode } from 'react';

interface SectionProps {
  title: string;
  /** One or two sentences: what this is for. */
  intro: string;
  children: ReactNode;
}

export function Section({ title, intro, children }: SectionProps) {
  const id = useId();
  return (
    <section className="card pad" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="soft">{intro}</p>
      {children}
    </section>
  );
}

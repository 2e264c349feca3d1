import type { ReactNode } from 'react';

interface Column {
  label: string;
  /** Of its head, as of its cells: `opt` for one that is left out where there is no room. */
  className: string;
}

interface TableProps {
  /** What the table shows, for those who cannot see it. */
  caption: string;
  className?: string;
  columns: readonly (string | Column)[];
  /** What a last column has buttons for, where there is one. */
  tools?: string | false;
  children: ReactNode;
}

/** Rows below the heads of their columns. */
export function Table({ caption, className = '', columns, tools, children }: TableProps) {
  const heads = columns.map((column) => (typeof column === 'string' ? { label: column, className: undefined } : column));
  return (
    <div className="tablewrap">
      <table className={`table ${className}`}>
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.label} scope="col" className={head.className}>
                {head.label}
              </th>
            ))}
            {tools && (
              <th scope="col">
                <span className="vh">{tools}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

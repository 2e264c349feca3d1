import type { MovedReferences } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';

/** What moves to the kept record, what it has already, and what stays where it is. */
export function MovedList({ moves }: { moves: readonly MovedReferences[] }) {
  const translate = useTranslate();
  const lists = [
    { key: 'moved', entries: moves.filter(({ moved }) => moved > 0).map(({ what, moved }) => ({ what, count: moved })) },
    { key: 'aside', entries: moves.filter(({ aside }) => aside > 0).map(({ what, aside }) => ({ what, count: aside })) },
    {
      key: 'staying',
      entries: moves.filter(({ staying }) => staying > 0).map(({ what, staying }) => ({ what, count: staying })),
    },
  ];
  return (
    <section className="card pad" aria-labelledby="compare-moves">
      <h2 id="compare-moves">{translate('duplicates.moves_title')}</h2>
      {moves.length === 0 && <p className="muted">{translate('duplicates.nothing_moves')}</p>}
      {lists.map(
        ({ key, entries }) =>
          entries.length > 0 && (
            <div key={key} className="compare-moves">
              <h3>{translate(`duplicates.${key}`)}</h3>
              <ul>
                {entries.map(({ what, count }) => (
                  <li key={what}>{translate(`duplicates.moves.${what}`, { smart_count: count })}</li>
                ))}
              </ul>
            </div>
          ),
      )}
    </section>
  );
}

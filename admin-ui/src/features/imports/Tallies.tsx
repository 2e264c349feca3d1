import { useTranslate } from 'ra-core';
import { formatNumber } from '../../components/format.js';
import { useLanguage } from '../../components/use-language.js';

interface TalliesProps<K extends string> {
  /** Where its words stand: `imports.<kind>.<key>`. */
  kind: 'classes' | 'results' | 'undo_results';
  keys: readonly K[];
  counts: Readonly<Partial<Record<K, number>>>;
  /** How many rows there are, where not each is of one of the kinds. */
  total?: number;
  chosen: K | undefined;
  onChoose: (key: K | undefined) => void;
}

/** How many rows there are of each kind; each number shows its rows. */
export function Tallies<K extends string>({ kind, keys, counts, total, chosen, onChoose }: TalliesProps<K>) {
  const translate = useTranslate();
  const language = useLanguage();
  const all = total ?? keys.reduce((sum, key) => sum + (counts[key] ?? 0), 0);
  const tally = (key: K | undefined, count: number) => (
    <button key={key ?? 'all'} type="button" aria-pressed={chosen === key} onClick={() => onChoose(key)}>
      {translate(`imports.${kind}.${key ?? 'all'}`)} <b className="num">{formatNumber(count, language)}</b>
    </button>
  );
  return (
    <div className="scrollx">
      <div className="seg import-tallies" role="group" aria-label={translate('imports.tallies')}>
        {tally(undefined, all)}
        {keys.filter((key) => counts[key]).map((key) => tally(key, counts[key] ?? 0))}
      </div>
    </div>
  );
}

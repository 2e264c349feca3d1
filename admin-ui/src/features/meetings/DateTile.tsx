import type { Meeting } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useLanguage } from '../../components/use-language.js';
import { leafOf } from './meeting-words.js';
import './marks.css';

interface DateTileProps {
  meeting: Pick<Meeting, 'starts' | 'held'>;
  /** On the page of the meeting itself. */
  large?: boolean;
  /** The next one to come. */
  soon?: boolean;
}

/** The date as a leaf of a calendar; the full date stands in words beside. */
export function DateTile({ meeting, large = false, soon = false }: DateTileProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [above, middle, below] = leafOf(meeting, { translate, language });
  return (
    <span className={`date${large ? ' l' : ''}${soon ? ' soon' : ''}`} aria-hidden="true">
      {above && <span>{above}</span>}
      <b className={middle.length > 2 ? 'long' : undefined}>{middle}</b>
      {below && <span>{below}</span>}
    </span>
  );
}

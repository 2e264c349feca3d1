import { useTranslate } from 'ra-core';
import type { Letterhead } from './letterhead.js';
import './letter-preview.css';

/** Head and foot of a mail as its recipients see them. */
export function LetterPreview({ letterhead }: { letterhead: Letterhead }) {
  const translate = useTranslate();
  const { sender, tagline, lines, imprintUrl, privacyUrl } = letterhead;
  return (
    <div className="card letter">
      <p className="letter-sender">{sender}</p>
      {tagline && <p className="letter-small">{tagline}</p>}
      <p className="letter-body">{translate('region.preview.body')}</p>
      <div className="letter-foot letter-small">
        <p>{translate('region.preview.not_tracked')}</p>
        <p>{[sender, ...lines].join('\n')}</p>
        <p className="letter-links">
          <a href={imprintUrl} target="_blank" rel="noreferrer">
            {translate('region.preview.imprint')}
          </a>
          <a href={privacyUrl} target="_blank" rel="noreferrer">
            {translate('region.preview.privacy')}
          </a>
        </p>
      </div>
    </div>
  );
}

import { useTranslate } from 'ra-core';
import { formatDay } from '../../components/record/moments.js';
import { useLanguage } from '../../components/use-language.js';
import type { Shortcut } from './shortcut.js';

interface ShortcutPreviewProps {
  shortcut: Shortcut;
  onTake: () => void;
  onKeep: () => void;
}

/** What the line being written will become. */
export function ShortcutPreview({ shortcut, onTake, onKeep }: ShortcutPreviewProps) {
  const translate = useTranslate();
  return (
    <section className="becomes" aria-live="polite">
      <h3>{translate(`minutes.becomes.${shortcut.kind}`)}</h3>
      <dl>
        <dt>{translate('minutes.becomes.what')}</dt>
        <dd>
          <b>{shortcut.text}</b>
        </dd>
        {shortcut.kind === 'action' && <ActionFacts shortcut={shortcut} />}
      </dl>
      <p className="btns">
        <button type="button" className="btn s act" onClick={onTake}>
          <kbd>{translate('keys.enter')}</kbd> {translate('minutes.becomes.take')}
        </button>
        <button type="button" className="btn s quiet" onClick={onKeep}>
          <kbd>{translate('keys.escape')}</kbd> {translate('minutes.becomes.keep')}
        </button>
      </p>
    </section>
  );
}

function ActionFacts({ shortcut: { owner, dueOn } }: { shortcut: Extract<Shortcut, { kind: 'action' }> }) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <>
      <dt>{translate('minutes.becomes.who')}</dt>
      <dd>{owner?.name ?? <span className="muted">{translate('minutes.becomes.nobody')}</span>}</dd>
      <dt>{translate('minutes.becomes.until')}</dt>
      <dd>{dueOn ? formatDay(dueOn, language) : <span className="muted">{translate('minutes.becomes.no_day')}</span>}</dd>
    </>
  );
}

import { LANGUAGES, type Language } from '@knotenpunkt/shared/session';
import type { ReactNode } from 'react';
import { BrandMark } from '../components/BrandMark.js';
import { NetworkDrawing } from './NetworkDrawing.js';
import { useText } from './text.js';

interface GateFrameProps {
  language: Language;
  onLanguage: (language: Language) => void;
  children: ReactNode;
}

/** The brand on one side, what is to be done on the other. */
export function GateFrame({ language, onLanguage, children }: GateFrameProps) {
  const text = useText();
  return (
    <div className="gate">
      <header className="gate-brand">
        <p className="brandmark">
          <BrandMark size={34} />
          Knotenpunkt
        </p>
        <NetworkDrawing />
        <p className="claim">{text('gate.claim')}</p>
      </header>
      <div className="gate-work">
        <main>{children}</main>
        <footer>
          <div role="group" aria-label={text('gate.language')}>
            {LANGUAGES.map((choice) => (
              <button
                key={choice}
                type="button"
                lang={choice}
                aria-pressed={choice === language}
                className="btn s quiet"
                onClick={() => onLanguage(choice)}
              >
                {text(`gate.languages.${choice}`)}
              </button>
            ))}
          </div>
        </footer>
      </div>
    </div>
  );
}

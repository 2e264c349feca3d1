import { fieldProblemText } from '../data/problem.js';
import { Icon } from '../components/Icon.js';
import { useText } from './text.js';
import './form.css';

/** What went wrong; the place is always there, so that it is announced when it fills. */
export function Problem({ error }: { error: unknown }) {
  const text = useText();
  return (
    <div role="alert">
      {error !== undefined && error !== null && (
        <p className="notice problem">
          <Icon name="alert" />
          <span className="grow">{fieldProblemText(text, error)}</span>
        </p>
      )}
    </div>
  );
}

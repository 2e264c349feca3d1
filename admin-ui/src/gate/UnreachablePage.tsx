import { GateTitle } from './GateTitle.js';
import { useText } from './text.js';
import './form.css';

export function UnreachablePage() {
  const text = useText();
  return (
    <div className="gate-form">
      <GateTitle>{text('gate.unreachable')}</GateTitle>
      <p className="soft">{text('gate.unreachableText')}</p>
      <button type="button" className="btn primary" onClick={() => location.reload()}>
        {text('gate.retry')}
      </button>
    </div>
  );
}

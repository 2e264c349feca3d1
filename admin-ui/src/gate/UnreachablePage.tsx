import { ApiProblem } from '../data/problem.js';
import { GateTitle } from './GateTitle.js';
import { Problem } from './Problem.js';
import { useText } from './text.js';

export function UnreachablePage() {
  const text = useText();
  return (
    <div className="gate-form">
      <GateTitle>{text('gate.unreachable')}</GateTitle>
      <Problem error={new ApiProblem({ code: 'unavailable' })} />
      <button type="button" className="btn primary" onClick={() => location.reload()}>
        {text('gate.retry')}
      </button>
    </div>
  );
}

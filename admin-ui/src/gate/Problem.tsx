import { Icon } from '../components/Icon.js';
import { fieldProblemText, toProblem, type Translate } from '../data/problem.js';
import { useText } from './text.js';
import './form.css';

/** What went wrong; the place is always there, so that it is announced when it fills. */
export function Problem({ error }: { error: unknown }) {
  const text = useText();
  return (
    <div role="alert">
      {error !== undefined && (
        <p className="notice problem">
          <Icon name="alert" />
          <span className="grow">{sentence(text, error)}</span>
        </p>
      )}
    </div>
  );
}

/** A link cut off on its way is refused for its form; nobody sees that field. */
function sentence(text: Translate, error: unknown): string {
  const isLink = toProblem(error).fields.some(({ path }) => path === 'token');
  return isLink ? text('problems.token_invalid') : fieldProblemText(text, error);
}

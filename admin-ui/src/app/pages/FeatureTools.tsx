import type { RecordExtraProps } from '../feature.js';
import { recordExtras } from '../layout/navigation.js';

/** What can be done with a record of any kind. */
export function FeatureTools(props: RecordExtraProps) {
  return (
    <div className="btns record-tools">{recordExtras().map(({ name, Tools }) => Tools && <Tools key={name} {...props} />)}</div>
  );
}

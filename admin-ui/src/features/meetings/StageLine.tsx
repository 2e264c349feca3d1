import type { Meeting } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { stageOf, stagesOf } from './meeting-stage.js';

/** The way of a meeting, and how far it has come. */
export function StageLine({ meeting, now }: { meeting: Meeting; now: Date }) {
  const translate = useTranslate();
  const stages = stagesOf(meeting);
  const current = stages.indexOf(stageOf(meeting, now));
  return (
    <ol className="stages" aria-label={translate('meetings.stages')}>
      {stages.map((stage, index) => (
        <li
          key={stage}
          className={index < current ? 'done' : stage === 'cancelled' ? 'off' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          {translate(`meetings.stage.${stage}`)}
        </li>
      ))}
    </ol>
  );
}

import { useTranslate } from 'ra-core';
import type { MeetingStage } from './meeting-stage.js';

const LOOKS: Record<MeetingStage, string> = {
  planned: 'line',
  invited: 'brand',
  running: 'ok',
  minutes: 'signal',
  closed: '',
  cancelled: 'no',
};

/** Where a meeting stands, in a word. */
export function StageBadge({ stage }: { stage: MeetingStage }) {
  const translate = useTranslate();
  return <span className={`badge ${LOOKS[stage]}`}>{translate(`meetings.stage.${stage}`)}</span>;
}

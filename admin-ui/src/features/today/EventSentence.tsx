import type { HistoryEvent } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { recordPath } from '../../app/layout/navigation.js';
import { verbOf } from '../../components/timeline/history.js';

/** Stands in for the subject while the sentence is translated, and is then replaced by its link. */
const PLACE = '\uE000';

/** What happened as a sentence: `events.<kind>` of the feature, or the general one of its verb. */
export function EventSentence({ event }: { event: HistoryEvent }) {
  const translate = useTranslate();
  const actor = event.actor?.name ?? translate('events.system');
  const general = translate(`events.generic.${verbOf(event.kind)}`, {
    actor,
    subject: PLACE,
    _: translate('events.generic.other', { actor, subject: PLACE }),
  });
  const sentence = translate(`events.${event.kind}`, { actor, subject: PLACE, _: general });
  const [before, after] = sentence.split(PLACE);
  return (
    <span>
      {before}
      <Subject subject={event.subjects[0]} />
      {after}
    </span>
  );
}

function Subject({ subject }: { subject: HistoryEvent['subjects'][number] | undefined }) {
  const translate = useTranslate();
  const name = subject?.name ?? translate('events.unnamed');
  const path = subject && recordPath(subject.type, subject.id);
  return path ? (
    <Link className="name" to={path}>
      {name}
    </Link>
  ) : (
    <b className="name">{name}</b>
  );
}

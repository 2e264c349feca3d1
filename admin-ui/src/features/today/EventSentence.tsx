import type { HistoryEvent } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { PLACES, Sentence } from '../../components/Sentence.js';
import { resourceOf, verbOf } from '../../components/timeline/history.js';

/** What happened as a sentence: `events.<kind>` of the feature, or the general one of its verb. */
export function EventSentence({ event }: { event: HistoryEvent }) {
  const [subject, other] = event.subjects;
  return (
    <span>
      <Sentence text={useSentence(event)} names={{ subject: <Named subject={subject} />, other: <Named subject={other} /> }} />
    </span>
  );
}

/** The sentence with the places of its subjects. What somebody answered has a sentence of its own. */
function useSentence({ kind, changes, actor }: HistoryEvent): string {
  const translate = useTranslate();
  const values = { actor: actor?.name ?? translate('events.system'), ...PLACES };
  const general = translate('events.generic.other', values);
  const usual = translate(`events.generic.${verbOf(kind)}`, { ...values, _: general });
  const told = translate(`events.${kind}`, { ...values, _: usual });
  const answer = changes.find(({ field }) => field === 'answer')?.after;
  if (typeof answer !== 'string' || verbOf(kind) !== 'answered') return told;
  return translate(`events.${resourceOf(kind)}.answer.${answer}`, { ...values, _: told });
}

function Named({ subject }: { subject: HistoryEvent['subjects'][number] | undefined }) {
  const translate = useTranslate();
  const unnamed = translate('events.unnamed');
  if (!subject) return <b className="name">{unnamed}</b>;
  return <RecordLink resource={subject.type} record={{ id: subject.id, name: subject.name ?? unnamed }} className="name" />;
}

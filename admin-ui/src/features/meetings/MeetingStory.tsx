import type { Meeting } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Timeline } from '../../components/timeline/Timeline.js';
import { FilesPanel } from '../files/index.js';
import { AnswersCard, InviteesSection, PreflightCard } from '../invitations/index.js';
import { AgendaCard, MinutesResults } from '../minutes/index.js';
import { SourcesPanel } from '../sources/index.js';
import { RESOURCE } from './meeting-layout.js';
import { isAhead } from './meeting-stage.js';
import { useMayWith } from './use-authority.js';
import { useNow } from '../../components/use-now.js';

interface MeetingStoryProps {
  meeting: Meeting;
  editable: boolean;
}

/** What happens with a meeting: who is invited and answers, what is discussed, what came of it. */
export function MeetingStory({ meeting, editable }: MeetingStoryProps) {
  const now = useNow();
  const may = useMayWith(meeting);
  const timed = meeting.starts !== null;
  const sending = timed && editable && may('invitations.send') && isAhead(meeting, now);
  return (
    <div className="meeting-story">
      <div className="story-main">
        {meeting.description && <p className="value-text meeting-text">{meeting.description}</p>}
        {timed && may('invitations.read') && (
          <>
            {meeting.answers.invited > 0 && <AnswersCard meeting={meeting} />}
            <InviteesSection meeting={meeting} editable={sending} />
          </>
        )}
      </div>
      <div className="rels">
        {sending && <PreflightCard meeting={meeting} />}
        {may('minutes.read') && (
          <>
            <AgendaCard meeting={meeting} editable={editable && may('minutes.write')} />
            <MinutesResults meeting={meeting} />
          </>
        )}
        <SourcesPanel editable={editable} />
        <FilesPanel subject={{ type: RESOURCE, id: meeting.id }} editable={editable} />
      </div>
      <History meeting={meeting} />
    </div>
  );
}

function History({ meeting }: { meeting: Meeting }) {
  const translate = useTranslate();
  return (
    <section className="meeting-history" aria-labelledby="history">
      <div className="sec-head">
        <h2 id="history">{translate('timeline.title')}</h2>
      </div>
      <Timeline id={meeting.id} />
    </section>
  );
}

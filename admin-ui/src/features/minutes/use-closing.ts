import type { Meeting } from '@knotenpunkt/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useNavigate } from 'react-router';
import { meetingPathOf } from '../meetings/index.js';
import { closeMeeting, previewMinutes } from './minutes.api.js';
import { saveAll } from './savers.js';

/** What would go out if the meeting were closed now, with every word written here. */
export function useMinutesPreview(meetingId: string) {
  return useQuery({
    queryKey: ['meetings', 'minutes preview', { id: meetingId }],
    queryFn: async ({ signal }) => {
      await saveAll(meetingId);
      return previewMinutes(meetingId, signal);
    },
    // One that is kept would show again before the words typed since then are saved.
    gcTime: 0,
  });
}

/** Ends the meeting; the minutes go out, unless a word of them is still missing. */
export function useClosing(meeting: Meeting) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (note: string | null) => {
      await saveAll(meeting.id);
      return closeMeeting(meeting.id, note);
    },
    onSuccess: ({ mails }) => {
      notify(translate(mails > 0 ? 'minutes.close.done' : 'minutes.close.done_silent', { smart_count: mails }));
      void navigate(meetingPathOf(meeting.id));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['meetings'] }),
  });
}

import { HOME_ZONE } from '@knotenpunkt/shared';

/**
 * The days on which there was contact with an organisation `o`: noted, met at a meeting, or answered by somebody of theirs. What single
 * persons did is not told apart: organisations are looked at, never people.
 */
export const CONTACT_DAYS = `(
  SELECT n.day FROM contact_note n WHERE n.organisation_id = o.id
  UNION ALL SELECT n.day FROM contact_note_organisation no JOIN contact_note n ON n.id = no.contact_note_id WHERE no.organisation_id = o.id
  UNION ALL SELECT m.day FROM invitation i JOIN meeting m ON m.id = i.meeting_id
    WHERE i.organisation_id = o.id AND i.attendance = 'present'
  UNION ALL SELECT (i.answered_at AT TIME ZONE '${HOME_ZONE}')::date FROM invitation i
    WHERE i.organisation_id = o.id AND i.answered_at IS NOT NULL
) AS contact (day)`;

export { AddPeopleDialog } from './AddPeopleDialog.js';
export { AnswersCard } from './AnswersCard.js';
export { noteAttendance, remindOpen, useInvitations } from './invitations.api.js';
export { InviteesSection } from './InviteesSection.js';
export { PreflightCard } from './PreflightCard.js';

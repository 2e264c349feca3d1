export { STAYS, fieldsAsked, askedOf, linesOf, NEWCOMER_FIELDS, PREFIX, type Entries, type Stay } from './entries.js';
export * from './proposed-change.entity.js';
export { isFillable, type UpdateDoor } from './request.doors.js';
export * from './update-answers.service.js';
export * from './update-reminder-wishes.service.js';
export * from './update-request.entity.js';
export * from './update-round.entity.js';
export * from './update-rounds.module.js';

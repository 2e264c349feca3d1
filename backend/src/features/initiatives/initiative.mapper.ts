import type { InitiativeInput, MilestoneInput } from '@knotenpunkt/shared';
import { dateOrNull, textOrNull, type RecordValues } from '../../platform/records/index.js';
import type { InitiativeEntity } from './initiative.entity.js';
import type { MilestoneEntity } from './milestone.entity.js';

/** The columns of an input, its parties aside; what was left out is empty, as PUT replaces the whole record. */
export function initiativeValues(input: InitiativeInput): Omit<RecordValues<InitiativeEntity>, 'parties'> {
  return {
    name: input.name.trim(),
    kind: input.kind,
    state: input.state,
    description: textOrNull(input.description),
    website: textOrNull(input.website),
    networkId: input.networkId ?? null,
    groupId: input.groupId ?? null,
    tags: input.tags ?? [],
    note: textOrNull(input.note),
  };
}

export function milestoneValues(input: MilestoneInput): RecordValues<MilestoneEntity> {
  return {
    initiativeId: input.initiativeId,
    title: input.title.trim(),
    date: dateOrNull(input.date),
    reached: input.reached ?? false,
    description: textOrNull(input.description),
  };
}

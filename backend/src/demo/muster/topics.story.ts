import { periodFrom, TOPIC_LISTS, type PartialDate } from '@knotenpunkt/shared';
import { after, DAYS } from '../../platform/clock/index.js';
import {
  MUSTER_PROGRAMMES,
  MUSTER_SOURCES,
  MUSTER_TOPICS,
  MUSTER_TOPICS_OF,
  type MusterNamed,
  type MusterProgramme,
  type MusterSource,
} from './muster-topics.js';
import type { MusterStory } from './story.js';

/** Where records lie that were told of before. */
const KINDS = { networks: 'network', groups: 'group', initiatives: 'initiative' } as const;

/** The region's lists and what has topics, the programmes its initiatives rest on, and where things are known from. */
export function tellTopics(story: MusterStory): void {
  const begun = daysFrom(story, -720).toISOString();
  const kept = { created_at: begun, updated_at: begun, version: 1 };
  const ids = new Map(
    TOPIC_LISTS.flatMap((list) => MUSTER_TOPICS[list].map((name) => [name, story.add('topic', { list, name, ...kept })])),
  );
  for (const [resource, name, topics] of MUSTER_TOPICS_OF) {
    const subject = { subject_type: resource, subject_id: idOf(story, resource, name) };
    for (const topic of topics) story.addPart('topic_use', { topic_id: ids.get(topic), ...subject });
  }
  for (const programme of MUSTER_PROGRAMMES) tellProgramme(story, programme, kept);
  for (const source of MUSTER_SOURCES) tellSource(story, source, kept);
}

function tellProgramme(story: MusterStory, { funders, initiatives, ...programme }: MusterProgramme, kept: object): void {
  const { name, shortName, kind, since, until } = programme;
  const period = { since: yearOf(story, since), until: until === null ? null : yearOf(story, until) };
  const id = story.add('programme', { name, short_name: shortName, kind, ...period, ...kept });
  funders.forEach((funder, position) =>
    story.addPart('programme_funder', { programme_id: id, organisation_id: story.organisation(funder), position }),
  );
  for (const initiative of initiatives) {
    const initiativeId = story.recall('initiative', initiative);
    story.addPart('initiative_programme', { initiative_id: initiativeId, programme_id: id, position: 1 });
  }
}

function tellSource(story: MusterStory, { cited, published, ...source }: MusterSource, kept: object): void {
  const day = daysFrom(story, published).toISOString().slice(0, 10);
  const id = story.add('source', { ...source, published: periodFrom('month', `${day.slice(0, 7)}-01`), ...kept });
  for (const [resource, name, field, locator] of cited) {
    const subject = { subject_type: resource, subject_id: idOf(story, resource, name) };
    story.add('citation', { source_id: id, ...subject, field, locator, ...kept });
  }
}

function idOf(story: MusterStory, resource: MusterNamed, name: string): string {
  return resource === 'organisations' ? story.organisation(name) : story.recall(KINDS[resource], name);
}

function yearOf(story: MusterStory, days: number): PartialDate {
  return periodFrom('year', `${daysFrom(story, days).getUTCFullYear()}-01-01`);
}

function daysFrom(story: MusterStory, days: number): Date {
  return after(story.now, days * DAYS);
}

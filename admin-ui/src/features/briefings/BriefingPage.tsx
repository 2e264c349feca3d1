import type { Briefing, Organisation, Person } from '@knotenpunkt/shared';
import { useQuery } from '@tanstack/react-query';
import { useGetOne, useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { recordPath } from '../../app/layout/navigation.js';
import { NotFoundPage } from '../../app/pages/NotFoundPage.js';
import { formatDate } from '../../components/format.js';
import { Icon } from '../../components/Icon.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { Crumbs } from '../../components/record/RecordTools.js';
import { PageSkeleton, SkeletonRows } from '../../components/Skeleton.js';
import { useLanguage } from '../../components/use-language.js';
import { request } from '../../data/api.js';
import { toProblem } from '../../data/problem.js';
import { BriefingSections } from './BriefingSections.js';
import { linesOfOrganisation, linesOfPerson } from './briefing-lines.js';
import './briefings.css';

type Resource = 'organisations' | 'persons';

/** What to know before a talk with an organisation: on screen, and on one A4 page. */
export function OrganisationBriefingPage() {
  const translate = useTranslate();
  return (
    <Briefed<Organisation> resource="organisations">
      {(organisation) => (
        <Sheet
          resource="organisations"
          id={organisation.id}
          name={organisation.name}
          lines={linesOfOrganisation(organisation, translate)}
        />
      )}
    </Briefed>
  );
}

/** The same before a talk with a person. */
export function PersonBriefingPage() {
  return (
    <Briefed<Person> resource="persons">
      {(person) => (
        <Sheet
          resource="persons"
          id={person.id}
          name={[person.title, person.name].filter(Boolean).join(' ')}
          lines={linesOfPerson(person)}
        />
      )}
    </Briefed>
  );
}

interface BriefedProps<R> {
  resource: Resource;
  children: (record: R) => ReactNode;
}

/** Fetches the record its address names. */
function Briefed<R extends { id: string }>({ resource, children }: BriefedProps<R>) {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<R>(resource, { id });
  if (data) return children(data);
  if (!error) return <PageSkeleton />;
  if (toProblem(error).status === 404) return <NotFoundPage />;
  return (
    <Page title={translate('briefings.single')}>
      <h1>{translate('briefings.single')}</h1>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    </Page>
  );
}

interface SheetProps {
  resource: Resource;
  id: string;
  name: string;
  /** What they are and how they are reached. */
  lines: readonly string[];
}

function Sheet({ resource, id, name, lines }: SheetProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: [resource, 'briefing', { id }],
    queryFn: ({ signal }) => request<Briefing>(`/${resource}/${id}/briefing`, { signal }),
  });
  return (
    <Page title={translate('briefings.title', { name })}>
      <Crumbs label={name} to={recordPath(resource, id) ?? '/'} />
      <div className="briefing">
        <header className="rec-head briefing-head">
          <div>
            <p className="briefing-kind">{translate('briefings.single')}</p>
            <h1>{name}</h1>
            {lines.map((line) => (
              <p key={line} className="meta">
                {line}
              </p>
            ))}
          </div>
          <div className="btns">
            <button type="button" className="btn primary" onClick={() => window.print()}>
              <Icon name="document" />
              {translate('briefings.print')}
            </button>
          </div>
        </header>
        {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonRows rows={8} />}
        {data && <BriefingSections briefing={data} resource={resource} />}
        <p className="small muted briefing-foot">
          {translate('briefings.as_of', { day: formatDate(new Date(), language) })} {translate('briefings.confidential')}
        </p>
      </div>
    </Page>
  );
}

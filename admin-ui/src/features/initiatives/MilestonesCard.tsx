import type { Milestone } from '@knotenpunkt/shared';
import { partialDateText } from '@knotenpunkt/shared/partial-dates';
import { useGetList, useTranslate } from 'ra-core';
import { useState } from 'react';
import { PartDrawer, type PartDraft } from '../../components/form/PartDrawer.js';
import { Icon } from '../../components/Icon.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { RecordMenu, Related } from '../../components/record/RecordTools.js';
import { useRemovePart } from '../../components/record/use-remove-part.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { useLanguage } from '../../components/use-language.js';
import { MILESTONE_FORM, RESOURCE } from './initiative-layout.js';
import { MilestoneContext } from './InitiativeContext.js';

type MilestoneDraft = PartDraft<Milestone>;

interface MilestonesCardProps {
  initiativeId: string;
  editable: boolean;
}

/** The dated steps of an initiative, in their order. */
export function MilestonesCard({ initiativeId, editable }: MilestonesCardProps) {
  const translate = useTranslate();
  const [draft, setDraft] = useState<MilestoneDraft>();
  const { data, total, error, refetch } = useGetList<Milestone>('milestones', {
    filter: { initiativeId },
    sort: { field: 'date', order: 'ASC' },
    pagination: { page: 1, perPage: 200 },
  });
  const add = (
    <button type="button" className="btn s quiet" onClick={() => setDraft({ values: { initiativeId, reached: false } })}>
      {translate('record.add')}
    </button>
  );
  return (
    <Related title={translate('initiatives.milestones')} count={total} action={editable && add}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={3} />}
      {data?.length === 0 && <p className="small muted">{translate('initiatives.no_milestones')}</p>}
      <ol className="rows">
        {data?.map((milestone) => (
          <MilestoneRow key={milestone.id} milestone={milestone} onEdit={editable ? setDraft : undefined} />
        ))}
      </ol>
      {draft && (
        <MilestoneContext>
          <PartDrawer<Milestone>
            draft={draft}
            form={MILESTONE_FORM}
            whose={RESOURCE}
            words="initiatives.milestone"
            onClose={() => setDraft(undefined)}
            onReopen={() => setDraft(draft)}
          />
        </MilestoneContext>
      )}
    </Related>
  );
}

interface MilestoneRowProps {
  milestone: Milestone;
  /** Absent for those who may change nothing. */
  onEdit?: (draft: MilestoneDraft) => void;
}

function MilestoneRow({ milestone, onEdit }: MilestoneRowProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { title, date, reached, description } = milestone;
  return (
    <li>
      <span className={reached ? 'state ok' : 'state'}>
        <Icon name={reached ? 'check' : 'ring'} />
        <span className="vh">{translate(reached ? 'initiatives.milestone.reached' : 'initiatives.milestone.ahead')}</span>
      </span>
      <span className="grow">
        <span className="name">{title}</span>
        <span className="sub num">{date ? partialDateText(date, language) : translate('initiatives.milestone.undated')}</span>
        {description && <span className="sub">{description}</span>}
      </span>
      {onEdit && <MilestoneMenu milestone={milestone} onEdit={onEdit} />}
    </li>
  );
}

function MilestoneMenu({ milestone, onEdit }: Required<MilestoneRowProps>) {
  const translate = useTranslate();
  const remove = useRemovePart('milestones', [RESOURCE]);
  const told = { message: 'initiatives.milestone.removed', values: { name: milestone.title } };
  return (
    <RecordMenu
      actions={[
        {
          label: translate('initiatives.milestone.edit'),
          icon: 'pen',
          run: () => onEdit({ stored: milestone, values: milestone }),
        },
        { label: translate('initiatives.milestone.remove'), icon: 'trash', run: () => void remove(milestone, told) },
      ]}
    />
  );
}

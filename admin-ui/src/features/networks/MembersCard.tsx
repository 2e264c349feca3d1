import type { Membership, Network } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link } from 'react-router';
import { ExportButton } from '../../components/export/ExportButton.js';
import { PartDrawer } from '../../components/form/PartDrawer.js';
import { Icon } from '../../components/Icon.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { hasEnded } from '../../components/record/period.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { ImportLink } from '../imports/index.js';
import { AsOfPicker } from './AsOfPicker.js';
import { CircleNote, MemberCircle } from './MemberCircle.js';
import { MemberTable, type MembershipDraft } from './MemberTable.js';
import { foundersPathOf, MEMBERSHIP_FORM, RESOURCE } from './network-layout.js';
import { circlesOf, roleTitle } from './network-words.js';
import { MembershipContext } from './NetworkContext.js';
import { useAsOf } from './use-as-of.js';
import { useMemberships } from './use-memberships.js';

const HEADING = 'members';
const BY_NAME = { field: 'organisationId', order: 'ASC' } as const;

interface MembersCardProps {
  network: Network;
  editable: boolean;
}

/** Who belongs to the network, by role and kind; as a table with those who left. */
export function MembersCard({ network, editable }: MembersCardProps) {
  const [draft, setDraft] = useState<MembershipDraft>();
  const [asOf, setAsOf] = useAsOf();
  const { data, error, refetch } = useMemberships(network.id, asOf);
  const onEdit = editable ? setDraft : undefined;
  return (
    <section className="card pad" aria-labelledby={HEADING}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={6} />}
      {data && <Members network={network} memberships={data} asOf={asOf} onAsOf={setAsOf} onEdit={onEdit} />}
      {draft && <MembershipDrawer draft={draft} onClose={() => setDraft(undefined)} onReopen={() => setDraft(draft)} />}
    </section>
  );
}

interface MembersProps {
  network: Network;
  memberships: readonly Membership[];
  /** The day looked at; null for today. */
  asOf: string | null;
  onAsOf: (day: string | null) => void;
  /** Absent for those who may change nothing. */
  onEdit?: (draft: MembershipDraft) => void;
}

function Members({ network, memberships, asOf, onAsOf, onEdit }: MembersProps) {
  const translate = useTranslate();
  const [asTable, setAsTable] = useState(false);
  const open = asOf ? memberships : memberships.filter((membership) => !hasEnded(membership));
  const circles = circlesOf(open);
  const only = circles.length === 1 && !asTable ? circles[0] : undefined;
  return (
    <>
      <div className="sec-head">
        <h2 id={HEADING}>{only ? roleTitle(network, only.role, translate) : translate('networks.members')}</h2>
        <span className="tally">{open.length}</span>
        {only && <CircleNote circle={only} />}
        <span className="btns end">
          <AsOfPicker day={asOf} onChoose={onAsOf} />
          {network.founderCount > 0 && (
            <Link className="btn s quiet" to={foundersPathOf(network.id)}>
              {translate('networks.founders.open')}
            </Link>
          )}
          {onEdit && <AddButton network={network} first={network.memberCount === 0 && memberships.length === 0} onAdd={onEdit} />}
          {onEdit && <ImportLink target="memberships" networkId={network.id} small />}
          <ExportButton
            order={{ resource: 'memberships', filter: { networkId: network.id }, sort: BY_NAME, asOf }}
            count={memberships.length}
          />
          {memberships.length > 0 && (
            <button type="button" className="btn s quiet" onClick={() => setAsTable(!asTable)}>
              {translate(asTable ? 'networks.as_branches' : 'networks.as_table')}
            </button>
          )}
        </span>
      </div>
      {asTable ? (
        <MemberTable network={network} memberships={memberships} onEdit={onEdit} />
      ) : (
        circles.map((circle) => <MemberCircle key={circle.role} network={network} circle={circle} titled={!only} />)
      )}
      <Remark network={network} asOf={asOf} empty={memberships.length === 0} />
    </>
  );
}

interface AddButtonProps {
  network: Network;
  /** Nobody belonged to the network so far: who comes first, founds it. */
  first: boolean;
  onAdd: (draft: MembershipDraft) => void;
}

function AddButton({ network, first, onAdd }: AddButtonProps) {
  const translate = useTranslate();
  const role = first ? 'founding_member' : 'member';
  return (
    <button type="button" className="btn s quiet" onClick={() => onAdd({ values: { networkId: network.id, role } })}>
      <Icon name="plus" small />
      {translate('networks.membership.add')}
    </button>
  );
}

/** What there is to know about the list as a whole. */
function Remark({ network, asOf, empty }: { network: Network; asOf: string | null; empty: boolean }) {
  const translate = useTranslate();
  return (
    <>
      {empty && <p className="muted">{translate(asOf ? 'networks.as_of.none' : 'networks.no_members')}</p>}
      {network.notExhaustive && <p className="members-remark">{translate('networks.not_exhaustive')}</p>}
    </>
  );
}

interface MembershipDrawerProps {
  draft: MembershipDraft;
  onClose: () => void;
  onReopen: () => void;
}

/** Which organisation it is about is said once, when it begins. */
function MembershipDrawer(props: MembershipDrawerProps) {
  const form = props.draft.stored ? MEMBERSHIP_FORM.slice(1) : MEMBERSHIP_FORM;
  return (
    <MembershipContext>
      <PartDrawer<Membership> {...props} form={form} whose={RESOURCE} words="networks.membership" />
    </MembershipContext>
  );
}

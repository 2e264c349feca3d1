import type { Membership, Network } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { Glyph } from '../../components/Glyph.js';
import { periodOf } from '../../components/record/period.js';
import { haveOneSource } from '../../components/sources/cited-for.js';
import { SourceMark, useSources } from '../../components/sources/Sources.js';
import { useLanguage } from '../../components/use-language.js';
import { haveOnePeriod, roleTitle, type Branch, type Circle } from './network-words.js';

interface MemberCircleProps {
  network: Network;
  circle: Circle;
  /** Whether it says itself what its members are called. */
  titled: boolean;
}

/** The members of one role as branches of a thread, one per family of organisations. */
export function MemberCircle({ network, circle, titled }: MemberCircleProps) {
  const translate = useTranslate();
  const { role, members, branches } = circle;
  const common = useHaveOneSource(members);
  return (
    <div className="circle">
      {titled && (
        <h3>
          {roleTitle(network, role, translate)} <span className="tally">{members.length}</span> <CircleNote circle={circle} />
        </h3>
      )}
      <div className="branches">
        {branches.map((branch) => (
          <FamilyBranch
            key={branch.family}
            branch={branch}
            below={titled ? 'h4' : 'h3'}
            marked={!common}
            dated={!haveOnePeriod(members)}
          />
        ))}
      </div>
    </div>
  );
}

/** What holds for all members of a role: no date is known, or the same one, and one source names them. */
export function CircleNote({ circle: { members } }: { circle: Circle }) {
  const translate = useTranslate();
  const language = useLanguage();
  const common = useHaveOneSource(members);
  const [first] = members;
  const period = first && haveOnePeriod(members) && periodOf(first, language, translate);
  return (
    <span className="small muted">
      {period || (members.every(({ since }) => since === null) && translate('networks.undated'))}{' '}
      {common && <SourceMark of={members.map(({ id }) => id)} />}
    </span>
  );
}

/** Whether one source names all of them, so that it need not stand behind each. */
function useHaveOneSource(members: readonly Membership[]): boolean {
  return haveOneSource(
    useSources()?.citations ?? [],
    members.map(({ id }) => id),
  );
}

interface FamilyBranchProps {
  branch: Branch;
  /** Level of its heading. */
  below: 'h3' | 'h4';
  /** Whether each member names its own source. */
  marked: boolean;
  /** Whether each member belongs to it for another time. */
  dated: boolean;
}

function FamilyBranch({ branch: { family, members }, below: Heading, marked, dated }: FamilyBranchProps) {
  const translate = useTranslate();
  return (
    <div className="branch">
      <Heading>
        <Glyph family={family} />
        {translate(`organisations.family.${family}`)} <span className="tally">{members.length}</span>
      </Heading>
      <ul>
        {members.map((member) => (
          <li key={member.id}>
            <Member member={member} marked={marked} dated={dated} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Member({ member, marked, dated }: { member: Membership } & Pick<FamilyBranchProps, 'marked' | 'dated'>) {
  const period = periodOf(member, useLanguage(), useTranslate());
  return (
    <>
      <RecordLink resource="organisations" record={member.organisation} />
      {dated && period && <span className="small muted"> {period}</span>}
      {marked && (
        <>
          {' '}
          <SourceMark of={member.id} />
        </>
      )}
    </>
  );
}

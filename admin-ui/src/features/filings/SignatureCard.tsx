import type { SignatureProposal } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { KnownSignature } from './KnownSignature.js';
import { NewSignature } from './NewSignature.js';

interface SignatureCardProps {
  proposal: SignatureProposal;
  /** Nothing else was brought. */
  alone: boolean;
  onDone: () => void;
}

/** What somebody writes below their mails about themselves: a change of their records, or a new person. */
export function SignatureCard({ proposal, alone, onDone }: SignatureCardProps) {
  const translate = useTranslate();
  const { known } = proposal;
  const news = known
    ? [...known.values, ...(known.position?.values ?? [])].length > 0 || known.movedTo || known.movedToName
    : alone;
  // Below a mail a stranger is offered among those of its header.
  if (!news && !alone) return null;
  return (
    <section className="card pad filing-signature" aria-labelledby="filing-signature">
      <h2 id="filing-signature">
        {translate(known ? 'filings.signature.of' : 'filings.signature.new', { name: known?.name ?? '' })}
      </h2>
      {known ? (
        <KnownSignature key={known.id} known={known} signature={proposal.signature} onDone={alone ? onDone : undefined} />
      ) : (
        <NewSignature proposal={proposal} onDone={onDone} />
      )}
    </section>
  );
}

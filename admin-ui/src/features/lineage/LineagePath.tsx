import type { Lineage } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { CSSProperties } from 'react';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { Icon } from '../../components/Icon.js';
import { SourceMark } from '../../components/sources/Sources.js';
import { useLanguage } from '../../components/use-language.js';
import { longestPath, looseSteps, type LooseStep, type PathStep } from './lineage-path.js';
import { detailOf, STEP_ICONS, whenOf } from './lineage-words.js';

/** Steps side by side before the path goes on in the next line. */
const ABREAST = 6;

/** The path from what came first to what came of it; below, what else came of its steps. */
export function LineagePath({ lineage }: { lineage: Lineage }) {
  const path = longestPath(lineage);
  const loose = looseSteps(lineage, path);
  return (
    <>
      <ol className="path" style={{ '--steps': Math.min(path.length, ABREAST) } as CSSProperties}>
        {path.map((place, index) => (
          <Step key={place.step.id} place={place} next={path[index + 1]} />
        ))}
      </ol>
      {loose.map((place) => (
        <Loose key={place.step.id} place={place} />
      ))}
    </>
  );
}

function Step({ place, next }: { place: PathStep; next: PathStep | undefined }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { step, via } = place;
  const when = whenOf(place, language);
  const detail = detailOf(place, language, translate);
  const verb = (link: PathStep['via']) => translate(`lineage-links.kind.${link?.kind}`);
  return (
    <li>
      <div className="rail" aria-hidden="true">
        <span className="node">
          <Icon name={STEP_ICONS[step.type]} />
        </span>
        {next && (
          <span className="verb">
            <span>{verb(next.via)}</span>
          </span>
        )}
      </div>
      <p className="kind">
        {via && <span className="vh verb-in">{verb(via)}: </span>}
        {translate(`lineage-links.toType.${step.type}`)}
      </p>
      <h3>
        <RecordLink resource={step.at.type} record={{ id: step.at.id, name: step.name }} className="name" />
      </h3>
      {when && <p className="when">{when}</p>}
      <p>
        {detail} <SourceMark of={[via?.id, step.id]} />
      </p>
    </li>
  );
}

function Loose({ place }: { place: LooseStep }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { step, link, other, arrives, open } = place;
  const when = whenOf({ step, via: arrives ? link : null }, language);
  const kind = translate(`lineage-links.kind.${link.kind}`);
  return (
    <p className="loose">
      <Icon name="ring" small />
      <span>
        {translate(arrives ? 'lineage.also_from' : 'lineage.also_to', { name: other.name, kind })}{' '}
        <RecordLink resource={step.at.type} record={{ id: step.at.id, name: step.name }} />
        {when && ` (${when})`}. {open && translate('lineage.open')} <SourceMark of={[link.id, step.id]} />
      </span>
    </p>
  );
}

import type { Network } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { RecordLink } from '../../app/layout/RecordLink.js';
import type { FactGroup } from '../../components/record/Facts.js';
import { fieldAt } from '../../components/record/described-field.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { FACTS } from './network-layout.js';

/** The facts of a network in reading order, each under its name. */
export function useFactGroups({ coordinatingOrganisation }: Network): FactGroup[] {
  const translate = useTranslate();
  const { fields } = useFields();
  const coordination = () => <RecordLink resource="organisations" record={coordinatingOrganisation} />;
  return FACTS.map(({ label, paths }) => ({
    label: label ? translate(`networks.facts.${label}`) : paths.map((path) => fieldAt(fields, path).label).join(', '),
    paths,
    render: paths.includes('coordinatingOrganisationId') ? coordination : undefined,
  }));
}

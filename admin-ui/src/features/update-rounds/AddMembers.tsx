import type { RoundMembersInput, View } from '@knotenpunkt/shared';
import { useGetList, useNotify, useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { ReferenceInput } from '../../components/form/ReferenceInput.js';
import { SelectField } from '../../components/form/SelectField.js';
import { problemText } from '../../data/problem.js';
import { addMembers, useRefresh } from './rounds.api.js';

/** Where organisations come from: one by name, or all of a view, a network, an audience. */
const WAYS = ['organisation', 'view', 'network', 'audience'] as const;
type Way = (typeof WAYS)[number];

/** Puts organisations on the list of a round. */
export function AddMembers({ roundId }: { roundId: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [way, setWay] = useState<Way>('organisation');
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = (next: Way) => {
    setWay(next);
    setChosen(null);
  };
  const add = async () => {
    if (!chosen) return;
    try {
      const { added, known } = await addMembers(roundId, inputOf(way, chosen));
      const outcome = added === 0 ? 'none' : known === 0 ? 'done' : 'some';
      notify(translate(`update-rounds.add.${outcome}`, { smart_count: added, known }));
      setChosen(null);
    } catch (error) {
      notify(problemText(translate, error), { type: 'error' });
    }
    await refresh();
  };
  return (
    <div className="round-add">
      <SelectField
        label={translate('update-rounds.add.way')}
        value={way}
        choices={WAYS.map((value) => ({ value, label: translate(`update-rounds.add.${value}`) }))}
        onChange={choose}
      />
      <Chooser key={way} way={way} value={chosen} onChange={setChosen} />
      <button type="button" className="btn" disabled={!chosen} onClick={() => void add()}>
        {translate('update-rounds.add.action')}
      </button>
    </div>
  );
}

interface ChooserProps {
  way: Way;
  value: string | null;
  onChange: (id: string | null) => void;
}

const RESOURCES = { organisation: 'organisations', network: 'networks', audience: 'audiences' } as const;

function Chooser({ way, value, onChange }: ChooserProps) {
  const translate = useTranslate();
  const id = useId();
  if (way === 'view') return <ViewChooser value={value} onChange={onChange} />;
  return (
    <div className="field">
      <label htmlFor={id}>{translate(`update-rounds.add.which.${way}`)}</label>
      <ReferenceInput id={id} resource={RESOURCES[way]} value={value} onChange={onChange} />
    </div>
  );
}

/** Views everybody sees, of organisations. */
function ViewChooser({ value, onChange }: Omit<ChooserProps, 'way'>) {
  const translate = useTranslate();
  const { data = [] } = useGetList<View>('views', {
    filter: { shared: true, resource: 'organisations' },
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 500 },
  });
  const none = { value: '', label: translate('update-rounds.add.choose') };
  return (
    <SelectField
      label={translate('update-rounds.add.which.view')}
      value={value ?? ''}
      choices={[none, ...data.map((view) => ({ value: view.id, label: view.name }))]}
      onChange={(id) => onChange(id || null)}
    />
  );
}

function inputOf(way: Way, id: string): RoundMembersInput {
  switch (way) {
    case 'organisation':
      return { organisationIds: [id] };
    case 'view':
      return { viewId: id };
    case 'network':
      return { networkId: id };
    case 'audience':
      return { audienceId: id };
  }
}

import type { WithTopics } from '@knotenpunkt/shared';
import { TOPIC_LISTS_OF } from '@knotenpunkt/shared/topics';
import { useTranslate } from 'ra-core';
import { useFields } from '../record/FieldsContext.js';
import { ReferenceInput } from './ReferenceInput.js';

interface TopicInputProps {
  label: string;
  value: string | null;
  onChange: (id: string | null) => void;
}

/** One topic of any list the records of the page have; the choices say of which. */
export function TopicInput(props: TopicInputProps) {
  const translate = useTranslate();
  const { resource } = useFields();
  return (
    <ReferenceInput
      {...props}
      resource="topics"
      filter={{ list: TOPIC_LISTS_OF[resource as WithTopics] }}
      renderOption={({ name, list }) => (
        <>
          {String(name)} <span className="muted small">{translate(`topics.list.${list}`)}</span>
        </>
      )}
    />
  );
}

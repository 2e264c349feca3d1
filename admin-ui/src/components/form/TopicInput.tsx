import type { TopicList, WithTopics } from '@knotenpunkt/shared';
import { TOPIC_LISTS_OF } from '@knotenpunkt/shared/topics';
import { useTranslate } from 'ra-core';
import { useFields } from '../record/FieldsContext.js';
import { ReferenceInput } from './ReferenceInput.js';

interface TopicInputProps {
  label: string;
  /** The list it is taken from; without it any the records of the page have. */
  list?: TopicList;
  value: string | null;
  onChange: (id: string | null) => void;
}

/** One topic of a list; where there are several, the choices say of which. */
export function TopicInput({ list: wanted, ...props }: TopicInputProps) {
  const translate = useTranslate();
  const { resource } = useFields();
  return (
    <ReferenceInput
      {...props}
      resource="topics"
      filter={{ list: wanted ? [wanted] : TOPIC_LISTS_OF[resource as WithTopics] }}
      renderOption={({ name, list }) => (
        <>
          {String(name)} {!wanted && <span className="muted small">{translate(`topics.list.${list}`)}</span>}
        </>
      )}
    />
  );
}

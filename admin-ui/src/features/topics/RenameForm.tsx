import type { Topic } from '@knotenpunkt/shared';
import { limitOf } from '@knotenpunkt/shared/fields';
import { TOPIC_FIELDS } from '@knotenpunkt/shared/topics';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import { TextForm } from './TextForm.js';
import { RESOURCE } from './use-topics.js';

export const NAME_MAX = limitOf(TOPIC_FIELDS)('name');

/** Another name for a topic, wherever it is used. */
export function RenameForm({ topic, onClose }: { topic: Topic; onClose: () => void }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  const rename = async (name: string) => {
    await dataProvider.update(RESOURCE, { id: topic.id, data: { ...topic, name }, previousData: topic });
    await queryClient.invalidateQueries();
    onClose();
  };
  return (
    <TextForm
      label={translate('topics.new_name', { name: topic.name })}
      initial={topic.name}
      maxLength={NAME_MAX}
      save={translate('form.save')}
      onSave={rename}
      onCancel={onClose}
    />
  );
}

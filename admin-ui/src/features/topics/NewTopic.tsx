import type { Topic } from '@knotenpunkt/shared';
import type { TopicList } from '@knotenpunkt/shared/topics';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useGetList, useTranslate } from 'ra-core';
import { NAME_MAX } from './RenameForm.js';
import { TextForm } from './TextForm.js';
import { RESOURCE } from './use-topics.js';

/** A new topic at the end of its list; alike ones are named while typing. */
export function NewTopic({ list }: { list: TopicList }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  const create = async (name: string) => {
    await dataProvider.create(RESOURCE, { data: { list, name } });
    await queryClient.invalidateQueries({ queryKey: [RESOURCE] });
  };
  return (
    <TextForm
      label={translate(`topics.add.${list}`)}
      initial=""
      maxLength={NAME_MAX}
      save={translate('topics.add_save')}
      onSave={create}
      renderHint={(text) => <Alike list={list} text={text} />}
    />
  );
}

/** From this length on a text is compared with what is there. */
const ENOUGH = 3;

function Alike({ list, text }: { list: TopicList; text: string }) {
  const translate = useTranslate();
  const { data = [] } = useGetList<Topic>(
    RESOURCE,
    { filter: { list, q: text }, sort: { field: 'name', order: 'ASC' }, pagination: { page: 1, perPage: 5 } },
    { enabled: text.length >= ENOUGH },
  );
  const shown = text.length >= ENOUGH && data.length > 0;
  return (
    <p className="small muted" role="status">
      {shown && translate('topics.alike_known', { names: data.map(({ name }) => name).join(', ') })}
    </p>
  );
}

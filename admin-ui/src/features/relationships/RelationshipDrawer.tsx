import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import { FieldInput } from '../../components/form/FieldInput.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { tidied } from '../../components/form/tidied.js';
import { useCancel } from '../../components/form/use-cancel.js';
import { useRecordForm } from '../../components/form/use-record-form.js';
import { fieldAt } from '../../components/record/described-field.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { OtherSideInput, RoleInput } from './OtherSideInput.js';
import { PERIOD_FORM, RESOURCE } from './relationship-layout.js';
import { connectionOf, HAS_MEMBER, type RelationshipRole, type Side } from './relationship-roles.js';

interface RelationshipDrawerProps {
  /** The record that gets a relationship. */
  own: Side;
  /** What it shall be to the other at first. */
  role: RelationshipRole;
  onClose: () => void;
  onReopen: () => void;
}

interface Typed extends Record<string, unknown> {
  role: RelationshipRole;
  otherType: Side['type'];
  otherId: string;
}

/** A new relationship, told from one side: what it is, to whom, since when. */
export function RelationshipDrawer({ own, role, onClose, onReopen }: RelationshipDrawerProps) {
  const translate = useTranslate();
  const { fields } = useFields();
  const create = useCreateRelationship(own);
  const control = useRecordForm({
    name: `${RESOURCE}/${own.id}/${role}`,
    initial: { role, otherType: 'organisations', otherId: null, since: null, until: null, note: null },
    onSave: async (_base, values) => {
      await create(values as Typed);
      onClose();
      return true;
    },
  });
  const cancel = useCancel(control, { onClose, onReopen });
  const member = role === HAS_MEMBER;
  return (
    <FormDrawer title={translate(member ? 'relationships.add_member' : 'relationships.add')} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="form.save" onCancel={cancel}>
        <div className="form-grid">
          {!member && <RoleInput own={own} />}
          <OtherSideInput own={own} />
          {PERIOD_FORM.map(({ path }) => (
            <FieldInput key={path} field={fieldAt(fields, path)} />
          ))}
        </div>
      </RecordFormView>
    </FormDrawer>
  );
}

function useCreateRelationship(own: Side): (typed: Typed) => Promise<void> {
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  const notify = useNotify();
  return async ({ role, otherType, otherId, ...period }) => {
    const connection = connectionOf(role, own, { type: otherType, id: otherId });
    await dataProvider.create(RESOURCE, { data: { ...connection, ...tidied(period) } });
    notify('relationships.added');
    await queryClient.invalidateQueries({ queryKey: [RESOURCE] });
  };
}

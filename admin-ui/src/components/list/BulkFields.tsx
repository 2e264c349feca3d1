import type { BulkAction, BulkWish } from './bulk-orders.js';
import { AimFields } from './AimFields.js';
import { ResponsibleField } from './ResponsibleField.js';
import { TagFields } from './TagFields.js';
import { TopicFields } from './TopicFields.js';

interface BulkFieldsProps {
  action: Exclude<BulkAction, 'archive'>;
  /** Told whenever something is entered; undefined while something is missing. */
  onWish: (wish: BulkWish | undefined) => void;
}

/** What an action has to know. */
export function BulkFields({ action, onWish }: BulkFieldsProps) {
  switch (action) {
    case 'tags':
      return <TagFields onWish={onWish} />;
    case 'topics':
      return <TopicFields onWish={onWish} />;
    case 'responsible':
      return <ResponsibleField onWish={onWish} />;
    case 'group':
    case 'network':
    case 'audience':
      return <AimFields action={action} onWish={onWish} />;
  }
}

import { useTranslate } from 'ra-core';
import { usePeople } from './audiences.api.js';

/** "42 Personen, davon 3 nicht anzuschreiben". */
export function PeopleCount({ audienceId }: { audienceId: string }) {
  const translate = useTranslate();
  const { data } = usePeople(audienceId);
  if (!data) return null;
  const listed = data.filter(({ excluded }) => !excluded);
  const unreached = listed.filter(({ obstacle }) => obstacle).length;
  return (
    <p className="chips panel-chips">
      <span className="badge">{translate('audiences.people_count', { smart_count: listed.length })}</span>
      {unreached > 0 && <span className="badge line">{translate('audiences.unreached', { smart_count: unreached })}</span>}
    </p>
  );
}

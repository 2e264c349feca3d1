import { LATE_NEEDS, type Need, type NeedKind } from '@knotenpunkt/shared/today';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { Icon, type IconName } from '../../components/Icon.js';
import { PLACES, Sentence } from '../../components/Sentence.js';
import { useNeedDetail } from './need-detail.js';
import { placeOf } from './need-place.js';

const SIGNS: Readonly<Record<NeedKind, IconName>> = {
  task_overdue: 'task',
  answers: 'calendar',
  unreachable: 'bounce',
  minutes_ready: 'document',
  minutes_missing: 'document',
};

/** One thing that waits for the user, with the way to where it is done. */
export function NeedRow({ need }: { need: Need }) {
  const translate = useTranslate();
  const { kind, subject, values } = need;
  const detail = useNeedDetail(need);
  const place = placeOf(need);
  const words = `today.need.${kind}`;
  const name = (
    <Link to={place} className="name">
      {subject.name}
    </Link>
  );
  return (
    <li className={LATE_NEEDS.includes(kind) ? 'need late' : 'need'}>
      <span className="sign">
        <Icon name={SIGNS[kind]} />
      </span>
      <div>
        <p className="what">
          <Sentence
            text={translate(`${words}.what`, { ...PLACES, smart_count: values.count })}
            names={{ subject: name, other: need.beside?.name }}
          />
        </p>
        {detail && <p>{detail}</p>}
      </div>
      <div className="btns">
        <Link className="btn s act" to={place}>
          {translate(`${words}.action`)}
          <span className="vh">: {subject.name}</span>
        </Link>
      </div>
    </li>
  );
}

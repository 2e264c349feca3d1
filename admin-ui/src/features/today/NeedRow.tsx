import type { Need } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { needView, recordPath } from '../../app/layout/navigation.js';
import { Icon } from '../../components/Icon.js';
import { PLACES, Sentence } from '../../components/Sentence.js';
import { useLanguage } from '../../components/use-language.js';

/** One thing that waits for the user, with the way to where it is done. */
export function NeedRow({ need }: { need: Need }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { kind, late, subject, values } = need;
  const view = needView(kind);
  const detail = view?.detailOf?.(need, translate, language);
  const place = view?.pathOf?.(need) ?? recordPath(subject.type, subject.id) ?? '/';
  const words = `today.need.${kind}`;
  const name = (
    <Link to={place} className="name">
      {subject.name}
    </Link>
  );
  return (
    <li className={late ? 'need late' : 'need'}>
      <span className="sign">
        <Icon name={view?.icon ?? 'ring'} />
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
